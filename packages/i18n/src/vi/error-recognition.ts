import type { errorRecognition as en } from '../en/error-recognition.ts';
import type { Words } from '../words.ts';

export const errorRecognition: Words<typeof en> = {
  no_person: 'Chỉ những người có trong dữ liệu nhân sự mới tham gia được. Hãy nhờ người quản lý tài khoản gắn tài khoản của bạn với một người.',
  gone: 'Người này không còn làm việc ở đây. Hãy tải lại trang.',
  no_team: 'Nhóm này không còn nữa. Hãy tải lại trang.',
  yourself: 'Không ai tự cảm ơn mình. Hãy chọn một đồng nghiệp hoặc một nhóm.',
  no_value: 'Danh sách điều được cảm ơn vừa thay đổi. Hãy chọn lại.',
  not_seen_by_both: 'Một trong hai người không được xem mục này. Hãy chọn mục cả hai cùng xem được, hoặc bỏ trống.',
  too_many: 'Hôm nay bạn đã gửi rất nhiều lời cảm ơn. Hãy tiếp tục vào ngày mai.',
  no_thanks: 'Lời cảm ơn này không còn nữa, hoặc bạn không thể rút lại.',
  no_entry: 'Mục này không có, hoặc bạn không được xem.',
  not_yours: 'Việc này do người phụ trách trực tiếp quyết định.',
  corrected: 'Mục này đã được sửa rồi. Hãy tải lại trang.',
  no_skill: 'Kỹ năng này không còn nữa. Hãy tải lại trang.',
  own_skill: 'Kỹ năng của bạn do người khác xác nhận.',
  known_skill: 'Kỹ năng này đã có rồi.',
  too_many_skills: 'Đã có rất nhiều kỹ năng. Hãy bỏ bớt một kỹ năng ít quan trọng hơn.',
};
