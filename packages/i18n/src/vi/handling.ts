import type { handling as en } from '../en/handling.ts';
import type { Words } from '../words.ts';

export const handling: Words<typeof en> = {
  sentence: 'Mỗi kết quả đánh giá dẫn đến điều gì được thống nhất tại đây từ trước, để không ai quyết định lúc vui hay lúc giận.',
  role: 'Vai trò',
  caption: 'Mỗi kết quả đánh giá dẫn đến điều gì: {role}',
  verdict: 'Đánh giá chung',
  what: 'Cách xử lý',
  nothing: 'Chưa thống nhất điều gì.',
  offer: '{count, plural, other {# kết quả đánh giá chưa có cách xử lý. Mỗi kết quả có sẵn một gợi ý; bạn có thể sửa tùy ý.}}',
  takeAll: 'Lấy mọi gợi ý',
  take: 'Lấy gợi ý',
  language: 'Viết bằng: {language}',
  unsaved: '{count, plural, other {# thay đổi chưa được lưu.}}',
  saved: 'Đã lưu.',
  undo: 'Hoàn tác',
  save: 'Lưu',
  agreed: 'Đã thống nhất từ trước:',
  notAgreed: 'Chưa thống nhất trước điều gì cho kết quả đánh giá này.',
  link: 'Bảng quyết định',
  means: {
    good: 'Đạt chỉ số chính, điểm từ 100 % trở lên',
    nearly: 'Chỉ số chính và điểm từ 90 % trở lên',
    result_without_activity: 'Đạt chỉ số chính, công việc hằng ngày dưới 90 %',
    activity_without_result: 'Làm đủ công việc hằng ngày, chỉ số chính dưới 90 %',
    not_met: 'Các trường hợp còn lại',
  },
  proposal: {
    good: 'Cảm ơn trước cả đội ngay trong tuần. Hỏi xem đồng nghiệp có thể học được gì và ghi lại. Giữ nguyên chỉ tiêu.',
    nearly: 'Trao đổi khoảng mười lăm phút trong tuần: còn thiếu gì và một bước nào sẽ bù được phần thiếu. Ngoài ra không thay đổi gì.',
    result_without_activity:
      'Cùng xem điều gì đã tạo ra kết quả: một thương vụ lớn hay công việc bền bỉ. Nếu hoạt động đó không cần thiết thì đổi chỉ số ấy; nếu cần thì thống nhất mức hoạt động cho kỳ sau.',
    activity_without_result:
      'Công việc đã được làm đúng yêu cầu nên không ai bị trách. Cùng xem lại định mức, cách chọn khách hàng và kỹ năng, rồi thay đổi điều không dẫn đến kết quả.',
    not_met:
      'Trao đổi trong ba ngày làm việc, bắt đầu từ nguyên nhân. Thống nhất sự hỗ trợ và nhiều nhất hai bước, rồi xem lại sau hai tuần. Về thu nhập chỉ áp dụng những gì quy định trả lương đã nêu từ trước.',
  },
};
