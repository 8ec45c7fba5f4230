import type { nextSteps as en } from '../en/next-steps.ts';
import type { Words } from '../words.ts';

export const nextSteps: Words<typeof en> = {
  title: 'Các bước tiếp theo hôm nay',
  sentence: '{count, plural, =0 {Không có việc nào đang chờ.} other {# việc đang chờ.}}',
  none: 'Không ai phải chờ: không có khách tiềm năng mới chưa được gọi, không có lịch liên hệ quá hạn, không có thương vụ thiếu kế hoạch.',
  norm: 'Định mức hôm nay',
  done: '{done} trên {norm}',
  kind: {
    call_new: 'Khách tiềm năng mới chưa được gọi',
    planned_contact: 'Lịch liên hệ đã đến hạn',
    rule_due: 'Khách hàng đến hạn theo quy định chăm sóc',
    too_long: 'Thương vụ đứng lâu hơn bình thường',
    plan_next: 'Thương vụ chưa có bước tiếp theo',
  },
  why: {
    call_new: '{days, plural, =0 {đến hôm nay} other {đã chờ # ngày}}',
    planned_contact: '{days, plural, =0 {đến hạn hôm nay} other {quá hạn # ngày}}',
    rule_due:
      '{days, plural, =0 {đến hạn hôm nay} other {quá hạn # ngày}}; {last, plural, =-1 {chưa có lần tiếp xúc nào} =0 {lần gần nhất là hôm nay} other {lần gần nhất cách đây # ngày}}, quy định {count} lần mỗi năm',
    too_long: '{days, plural, other {# ngày}} ở “{stage}”, bình thường là {usual}',
    too_long_unknown: '{days, plural, other {# ngày}} ở “{stage}”',
    plan_next: 'chưa có kế hoạch; {days, plural, other {# ngày}} ở “{stage}”',
  },
  more: '{count, plural, other {và # việc nữa}}',
  manyMore: 'và nhiều việc nữa',
  dismiss: 'Gác lại: {name}',
  dismissTitle: 'Gác lại bước này',
  dismissNote: 'Bước này sẽ không hiện lại. Lý do được lưu cùng.',
  dismissNoteRule: 'Bước này sẽ hiện lại khi quy định đến lần tiếp xúc tiếp theo. Lý do được lưu cùng.',
  dismissReason: 'Vì sao không cần làm?',
  dismissSave: 'Gác lại',
};
