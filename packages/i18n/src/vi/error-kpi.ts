import type { errorKpi as en } from '../en/error-kpi.ts';
import type { Words } from '../words.ts';

export const errorKpi: Words<typeof en> = {
  unknown: 'Không có chỉ số KPI {id}.',
  built_in: '{id} có sẵn trong Leadline và không thể sửa. Hãy tạo chỉ số riêng từ chỉ số này hoặc tắt nó.',
  id_taken: 'Đã có chỉ số với mã {id}.',
  too_many: 'Tối đa {most} chỉ số riêng. Hãy lưu trữ những chỉ số không ai dùng.',
  is_archived: 'Chỉ số này đã được lưu trữ. Hãy khôi phục trước.',
  version_changed: 'Có người vừa sửa chỉ số này: phiên bản mới nhất là {version}, bản đang xem là {seen}. Hãy tải lại.',
  bad_valid_from: '{date} không phải là ngày hợp lệ.',
  name_missing: 'Hãy đặt tên cho chỉ số.',
  name_too_long: 'Tên có {length} ký tự; tối đa {most}.',
  name_hidden: 'Tên có ký tự không nhìn thấy. Hãy nhập lại.',
  name_taken: 'Tên “{name}” đã được dùng cho chỉ số “{other}”.',
  name_synonym: '“{name}” nghĩa là chỉ số “{right}”. Hãy chọn tên khác để mỗi từ chỉ một thứ.',
  breaks_others: 'Với thay đổi này, các chỉ số sau không tính được nữa: {kpis}.',
  in_use: 'Các chỉ số sau đang dùng chỉ số này: {kpis}. Hãy sửa hoặc lưu trữ chúng trước.',
  file_invalid: 'Đây không phải là tệp chỉ số ({problem}).',
  file_entry: 'Không đọc được mục này ({problem}).',
  file_formula: 'Công thức có lỗi: {problem}',
  id_twice: 'Mã {id} xuất hiện hai lần trong tệp.',
  unknown_preset: 'Không có bộ thiết lập {id}.',
  unknown_stage: 'Không có giai đoạn “{name}”. Hãy tải lại trang.',
  stage_twice: 'Giai đoạn “{name}” xuất hiện hai lần trong danh sách.',
  stage_no_kind: 'Quy trình bán hàng cần ít nhất một giai đoạn có nghĩa là thắng.',
  stage_gone: 'Giai đoạn này không còn nữa. Hãy tải lại trang.',
  stage_of_source: '“{name}” đến từ {source}; lần nhập sau sẽ đưa nó trở lại. Hãy xóa ở đó, hoặc đổi tên hay ý nghĩa tại đây.',
  stage_in_use:
    '“{name}” đang được dùng: hiện có {deals} thương vụ ở giai đoạn này và lịch sử của {history} thương vụ nhắc đến nó. Số liệu quá khứ được tính từ đó nên không thể xóa.',
  stages_changed: 'Các giai đoạn vừa thay đổi. Hãy tải lại.',
  is_assigned: '{count, plural, other {# chỉ tiêu hoặc phân công đang dùng chỉ số này}}. Hãy kết thúc chúng trước.',
};
