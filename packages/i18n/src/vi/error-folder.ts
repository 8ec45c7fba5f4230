import type { errorFolder as en } from '../en/error-folder.ts';
import type { Words } from '../words.ts';

export const errorFolder: Words<typeof en> = {
  settings_invalid: 'Các cài đặt sau không hợp lệ: {settings}.',
  host_not_loopback:
    'Máy chủ không thể mở tại địa chỉ {host}: mật khẩu sẽ bị truyền đi không mã hóa. Hãy đặt LEADLINE_ADDRESS là địa chỉ https mà proxy dùng để chuyển yêu cầu, hoặc chỉ mở cho máy tính này (127.0.0.1, ::1 hoặc localhost).',
  address_not_https: 'LEADLINE_ADDRESS là {address}: không có https thì người khác có thể đọc mật khẩu trên đường truyền. Hãy dùng địa chỉ https.',
  in_use:
    'Thư mục dữ liệu {folder} đang được một tiến trình Leadline khác sử dụng (tiến trình {pid}, địa chỉ {address}). Hãy dừng tiến trình đó hoặc dùng địa chỉ của nó.',
  format_newer:
    'Thư mục dữ liệu {folder} được ghi bởi phiên bản Leadline mới hơn (định dạng {found}; phiên bản này chỉ đọc được đến {known}). Hãy cài phiên bản mới hơn.',
  control_newer: 'Kho cài đặt được ghi bởi phiên bản Leadline mới hơn (có bước {migration}). Hãy cài phiên bản mới hơn.',
  not_leadline: 'Thư mục {folder} chứa tệp khác, ví dụ {file}. Hãy chọn thư mục trống hoặc thư mục dữ liệu của Leadline.',
  no_data_folder: 'Thư mục {folder} không phải là thư mục dữ liệu của Leadline.',
  cannot_write: 'Không thể tạo hoặc ghi vào thư mục {folder} ({reason}).',
  doubtful_file_system: 'Thư mục dữ liệu {folder} nằm trên hệ thống tệp loại {kind}, có thể mất dữ liệu khi máy gặp sự cố. Hãy dùng ổ đĩa của máy.',
  no_such_recipe: 'Không có mẫu nhập nào tên {name}.',
  backup_exists: 'Thư mục {folder} đã tồn tại. Hãy đặt tên thư mục mới cho bản sao lưu.',
  no_backup: 'Thư mục {folder} không phải là bản sao lưu của Leadline.',
  backup_damaged: 'Bản sao lưu bị hỏng: {file} bị thiếu hoặc khác với lúc lưu.',
  restore_not_empty: 'Thư mục {folder} không trống. Chỉ có thể khôi phục vào thư mục mới hoặc trống.',
  found_stale_lock: 'Một tiến trình không còn chạy (tiến trình {pid}) đã để lại khóa.',
  found_half_file: 'Còn sót lại một tệp ghi dở: {file}.',
  found_facts_damaged: 'Tệp số liệu bị hỏng ({reason}). Có thể tạo lại từ hộp nhận dữ liệu.',
  found_facts_missing: 'Thiếu tệp số liệu. Tệp sẽ được tạo lại từ hộp nhận dữ liệu khi khởi động lần tới.',
  found_zero_tail: 'Cuối nhật ký {file} toàn số không, thường gặp sau khi mất điện.',
  found_upload_missing: 'Thiếu tệp đã tải lên {digest}. Một lần nhập dữ liệu cần tệp này.',
  found_upload_damaged: 'Tệp đã tải lên {digest} bị hỏng. Một lần nhập dữ liệu cần tệp này.',
  found_segment_missing: 'Gói dữ liệu đã lưu {name} bị thiếu hoặc hỏng.',
  found_segment_unused: 'Gói dữ liệu đã lưu {name} không được dùng đến.',
  found_inbox_damaged: 'Hộp nhận dữ liệu bị hỏng ({reason}). Hãy khôi phục bản sao lưu mới nhất.',
  found_audit_broken:
    'Nhật ký thay đổi không còn như khi được ghi: {what, select, changed {mục {seq} đã bị sửa} removed {mục {seq} đã bị bỏ} inserted {mục {seq} đã bị chèn vào} swapped {mục {seq} và mục {other} đã bị tráo chỗ} cut_off {nó kết thúc quá sớm, thiếu mục {seq}} other {giá trị của mục {seq} đã bị làm trống mà không có mục nào ghi lại}}.',
  found_control_damaged: 'Kho cài đặt bị hỏng ({reason}). Hãy khôi phục bản sao lưu mới nhất.',
  control_damaged: 'Kho cài đặt {file} bị hỏng ({reason}). Hãy khôi phục bản sao lưu mới nhất.',
  secret_damaged: 'Tệp {file} bị hỏng. Xác minh hai bước cần tệp này: hãy khôi phục từ bản sao lưu, hoặc xóa nó rồi thiết lập lại xác minh hai bước.',
  control_missing: 'Không thấy kho cài đặt {file}, dù nơi này đã nhận dữ liệu. Hãy khôi phục bản sao lưu mới nhất.',
};
