import type { errorDatabase as en } from '../en/error-database.ts';
import type { Words } from '../words.ts';

export const errorDatabase: Words<typeof en> = {
  bad_address: 'LEADLINE_DATABASE_URL không phải là địa chỉ của cơ sở dữ liệu PostgreSQL (ví dụ đúng: postgres://user:password@host:5432/name).',
  unreachable: 'Cơ sở dữ liệu {address} không trả lời. Không mất gì đã được xác nhận. Hãy kiểm tra xem nó có đang chạy và địa chỉ có đúng không.',
  refused: 'Cơ sở dữ liệu {address} từ chối người dùng hoặc mật khẩu này.',
  missing: 'Không có cơ sở dữ liệu {database} tại {address}. Hãy tạo nó rồi khởi động lại.',
  no_rights: 'Người dùng này không được làm những việc Leadline cần trong cơ sở dữ liệu {address}: tạo schema và bảng, đọc và ghi.',
  read_only: 'Cơ sở dữ liệu {address} là bản sao chỉ đọc. Hãy dùng địa chỉ của máy chủ chính.',
  too_many: 'Cơ sở dữ liệu {address} không còn kết nối trống. Hãy cho phép nhiều kết nối hơn hoặc đóng bớt.',
  too_old: 'PostgreSQL {found} quá cũ. Leadline cần phiên bản {least} trở lên.',
  not_utf8: 'Cơ sở dữ liệu lưu chữ theo bảng mã {encoding}. Hãy tạo một cơ sở dữ liệu với bảng mã UTF8.',
  other_version:
    'Một máy chủ khác chạy Leadline phiên bản {running} đang dùng cơ sở dữ liệu này; máy chủ này là phiên bản {own}. Hãy dừng các máy chủ kia trước rồi mới khởi động máy chủ này.',
  opening: 'Một máy chủ khác đã chuẩn bị cơ sở dữ liệu {address} suốt hai phút. Hãy thử lại sau.',
  not_applying: 'Một máy chủ khác vừa nhận việc xử lý. Hãy thử lại sau giây lát.',
  being_moved: 'Dữ liệu đang được chuyển vào cơ sở dữ liệu {address} nhưng chưa xong. Hãy chạy lại leadline move.',
  not_empty: 'Cơ sở dữ liệu {address} đã có dữ liệu của Leadline. Hãy chuyển vào một cơ sở dữ liệu trống.',
  in_use: 'Có máy chủ đang dùng cơ sở dữ liệu {address}. Hãy dừng chúng trước.',
  already_there: 'LEADLINE_DATABASE_URL đang được đặt. Hãy bỏ nó để chuyển thư mục dữ liệu.',
  differs:
    'Sau khi chuyển, {differences, plural, other {# phép so sánh khác nhau}}. Thư mục dữ liệu vẫn như cũ; cơ sở dữ liệu chưa được đưa vào sử dụng.',
  found_entry_damaged: 'Hộp nhận trong cơ sở dữ liệu bị hỏng ở mục {seq}.',
  found_upload_missing: 'Tệp {digest} mà một lần nhập cần đến bị thiếu trong cơ sở dữ liệu.',
  found_upload_damaged: 'Tệp {digest} trong cơ sở dữ liệu bị hỏng.',
  found_facts_ahead: 'Dữ liệu đã xử lý đến mục {facts}, nhưng hộp nhận kết thúc ở {inbox}.',
};
