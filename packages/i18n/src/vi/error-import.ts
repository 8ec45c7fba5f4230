import type { errorImport as en } from '../en/error-import.ts';
import type { Words } from '../words.ts';

export const errorImport: Words<typeof en> = {
  empty_file: '{file} không có dữ liệu.',
  spreadsheet: '{file} là tệp bảng tính. Hãy lưu thành CSV rồi thử lại.',
  not_a_table: '{file} không phải là bảng dạng văn bản (CSV).',
  wrong_encoding: '{file} không dùng bảng mã {encoding}. Hãy chọn bảng mã khác.',
  missing_column: '{file} không có cột “{column}” mà công thức nhập cần.',
  unknown_entity: 'Công thức nhập nêu loại bản ghi không tồn tại: {entity}.',
  unknown_field: 'Công thức nhập điền trường {field} của {entity}, trường này không tồn tại hoặc do Leadline tính.',
  unknown_file: 'Công thức nhập nhắc đến tệp “{file}” nhưng không mô tả tệp đó.',
  unknown_timezone: 'Không có múi giờ {timezone}.',
  bad_recipe: 'Không dùng được công thức nhập: {problem} ({place}).',
  no_file_fits: 'Không tệp nào khớp với công thức nhập “{recipe}”.',
  file_not_given: 'Công thức nhập tra giá trị trong tệp “{file}” nhưng tệp này chưa được đưa vào.',
  not_recognised: 'Không nhận ra tệp nào. Hãy tạo công thức nhập cho biết các tệp chứa gì.',
};
