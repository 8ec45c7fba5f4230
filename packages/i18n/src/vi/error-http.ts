import type { errorHttp as en } from '../en/error-http.ts';
import type { Words } from '../words.ts';

export const errorHttp: Words<typeof en> = {
  invalid_request: 'Yêu cầu không hợp lệ tại {path}: {problem}',
  not_json: 'Yêu cầu không phải là JSON hợp lệ.',
  cut_off: 'Yêu cầu đến không trọn vẹn. Chưa có gì thay đổi.',
  bad_address: 'Địa chỉ không hợp lệ.',
  unsupported_content: 'Loại nội dung của yêu cầu không được chấp nhận ở đây.',
  too_large: 'Yêu cầu quá lớn. Hãy tải tệp lên riêng và gửi bản ghi thành từng đợt nhỏ hơn.',
  no_such_route: 'Không có gì ở địa chỉ này.',
  relative_folder: 'Hãy ghi đầy đủ đường dẫn của thư mục, không phải {folder}.',
  no_such_record: 'Không có bản ghi {id}.',
  unknown_dimension: 'Không có chiều {name}.',
  foreign_host: 'Máy chủ không trả lời ở địa chỉ này.',
  foreign_origin: 'Trang của một nơi khác không được thay đổi gì ở đây.',
  busy: 'Có quá nhiều câu hỏi đang chờ. Hãy thử lại sau giây lát.',
  stopping: 'Máy chủ đang dừng. Hãy thử lại sau giây lát.',
  starting: 'Máy chủ đang khởi động. Hãy thử lại sau giây lát.',
  gone: 'Không còn ai chờ câu trả lời này.',
  deadline: 'Việc này mất quá nhiều thời gian. Hãy chọn kỳ ngắn hơn hoặc ít nhóm hơn.',
  disk_full: 'Đĩa không đủ chỗ trống. Chưa có gì thay đổi; dữ liệu hiện có vẫn đọc được.',
  disk_failed: 'Ổ đĩa không ghi được dữ liệu. Những gì đã được xác nhận vẫn an toàn; hãy kiểm tra ổ đĩa rồi khởi động lại Leadline.',
  internal: 'Máy chủ gặp lỗi. Không phải do những gì đã nhập; chi tiết nằm trong nhật ký với mã {id}.',
  if_match_missing: 'Hãy cho biết phiên bản đã xem: thiếu tiêu đề If-Match.',
};
