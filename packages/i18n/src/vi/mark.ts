import type { mark as en } from '../en/mark.ts';
import type { Words } from '../words.ts';

export const mark: Words<typeof en> = {
  so_far: 'đến nay',
  assumed: 'giả định',
  immature: 'chưa ổn định',
  unstable: 'chưa chắc chắn',
  provisional_calendar: 'lịch tạm tính',
  small_sample: 'ít trường hợp',
  left_out: '{count, plural, other {bỏ ra ngoài # bản ghi}}',
  flagged_records: '{count, plural, other {# bản ghi tự mâu thuẫn}}',
  self_reported: '{count, plural, other {# bản ghi tự khai}}',
  formula_changed: 'công thức mới',
  explain: {
    so_far: 'Kỳ vẫn đang diễn ra',
    assumed: 'Dựa trên khả năng mặc định vì chưa đủ lịch sử',
    immature: 'Một số trường hợp vẫn còn thời gian và có thể làm thay đổi giá trị',
    unstable: 'Mới qua chưa đến một phần năm của kỳ: vài ngày hoặc một hợp đồng vẫn có thể làm con số thay đổi nhiều',
    provisional_calendar: 'Một năm trong kỳ chưa có ngày làm việc chính thức',
    small_sample: 'Quá ít trường hợp: thêm một trường hợp cũng có thể làm thay đổi giá trị',
    left_out: 'Bản ghi thiếu số tiền, giá hoặc tỷ giá: xem phần bị bỏ ra ngoài',
    flagged_records: 'Một số bản ghi tự mâu thuẫn: xem danh sách',
    self_reported: 'Do người làm tự khai, không có gì đo lại',
    formula_changed: 'Công thức thay đổi từ đây: thận trọng khi so với các giá trị trước',
  },
  sample: {
    grey: 'Ít dữ liệu: {count, plural, other {# trường hợp}}',
    interval: '{count, plural, other {# trường hợp}}: hãy xem khoảng tin cậy',
    enough: '{count, plural, other {# trường hợp}}',
    between: 'với độ tin cậy 95% nằm giữa {low} và {high}',
  },
};
