import type { errorLog as en } from '../en/error-log.ts';
import type { Words } from '../words.ts';

export const errorLog: Words<typeof en> = {
  no_person: 'Chỉ những người có trong dữ liệu của tổ chức mới ghi được tiếp xúc. Hãy nhờ quản trị viên gắn tài khoản của bạn với một người.',
  no_such_record: 'Khách hàng, đầu mối hoặc cuộc hẹn này không còn, hoặc bạn không được xem. Hãy chọn mục khác.',
  key_taken: 'Biểu mẫu này của người khác. Hãy mở biểu mẫu mới.',
  not_planned: 'Đã có người báo kết quả cuộc hẹn này. Hãy tải lại trang.',
  in_future: 'Thời điểm này chưa tới. Hãy đặt lúc việc đã diễn ra.',
  too_old: 'Việc này diễn ra hơn {days} ngày trước nên không ghi được nữa.',
  only_meetings: 'Chỉ cuộc gặp và chuyến thăm mới có thể bị hủy, dời hoặc vắng mặt.',
  no_outcome: 'Hãy chọn kết quả.',
  research_before: 'Việc tìm hiểu trước lần liên hệ đầu được ghi riêng, đủ cả ba ô.',
  moved_to_when: 'Hãy cho biết cuộc gặp dời sang khi nào.',
  next_is_past: 'Bước tiếp theo nằm ở quá khứ. Hãy chọn từ hôm nay trở đi.',
  too_late: 'Chỉ sửa được trong {hours} giờ sau khi ghi. Thời gian đó đã hết.',
};
