import type { followUp as en } from '../en/follow-up.ts';
import type { Words } from '../words.ts';

export const followUp: Words<typeof en> = {
  parts: 'Các phần',
  part: {
    review: 'Việc đến hạn',
    meetings: 'Buổi trao đổi',
    actions: 'Việc cần làm',
    handovers: 'Bàn giao',
  },
  title: {
    review: 'Việc đến hạn',
    meetings: 'Buổi trao đổi phản hồi',
    actions: 'Việc cần làm',
    handovers: 'Bàn giao khách hàng',
  },
  lead: '{count, plural, =0 {Không có gì quá hạn.} other {# việc đã quá hạn.}}',
  weeks: 'Sáu tuần tới theo nhịp: trao đổi, theo dõi, việc cần làm, mục tiêu và xem lại chỉ số.',
  overdue: 'Quá hạn',
  thisWeek: 'Tuần này',
  week: 'Tuần từ {day}',
  nothing: 'Không có gì đến hạn trong các tuần tới.',
  print: 'In',
  view: {
    label: 'Của ai',
    mine: 'Của tôi',
    all: 'Tất cả tôi thấy',
  },
  kind: {
    meeting: 'Buổi trao đổi phản hồi',
    follow_up: 'Theo dõi sau {days} ngày',
    action: 'Việc cần làm',
    check_in: 'Cập nhật mục tiêu',
    goal_review: 'Mục tiêu cần tổng kết',
    kpi_review: 'Xem lại chỉ số',
    target: 'Chỉ tiêu còn phải đặt',
  },
};
