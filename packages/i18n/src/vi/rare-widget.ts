import type { rareWidget as en } from '../en/rare-widget.ts';
import type { Words } from '../words.ts';

export const rareWidget: Words<typeof en> = {
  cohort: {
    first: {
      customers: 'Mua lần đầu',
      contacts: 'Đến lúc',
    },
    size: {
      customers: 'Khách hàng',
      contacts: 'Khách tiềm năng',
    },
    after: '+{count}',
    note: {
      customers: '{of} trên {count, plural, other {# khách hàng}}',
      contacts: '{of} trên {count, plural, other {# khách tiềm năng}}',
    },
    since: {
      month: '+1, +2 …: sau bấy nhiêu tháng.',
      quarter: '+1, +2 …: sau bấy nhiêu quý.',
    },
    running: 'Gạch chéo: {period} chưa kết thúc nên các số này còn thay đổi; hàng cuối không tính chúng.',
    few: 'Nhạt: ít trường hợp.',
  },
  locations: {
    targets: 'Mục tiêu là của từng địa điểm trong cùng kỳ.',
    change: 'Thay đổi',
    ofTarget: 'So với mục tiêu',
  },
  workload: {
    nobody: 'Ở đây không có ai mà bạn sắp xếp công việc.',
    column: {
      state: 'Mức đầy',
      due: 'Đến hạn',
      norm: 'Định mức',
      days: 'Ngày làm việc',
      actions: 'Việc đến hạn',
      deals: 'Giao dịch đang mở',
    },
    state: {
      over: 'Quá {count}',
      full: 'Đã kín',
      room: 'Còn chỗ cho {count}',
      away: 'Vắng mặt, còn việc chờ',
      off: 'Vắng mặt',
      no_norm: 'Chưa có định mức',
    },
    due: '{planned} liên hệ theo kế hoạch (trong đó {overdue} quá hạn) và {scheduled} đã có ngày',
    note: 'Từ {from} đến {to}: liên hệ đến hạn cạnh định mức cho những ngày làm việc. Việc cần làm và giao dịch đang mở chỉ để xem, không tính vào.',
  },
  completed: {
    nothing: 'Kỳ này chưa có gì hoàn thành.',
    actions: 'Việc đã xong',
    goals: 'Mục tiêu đã đạt',
    reached: 'KPI đạt mục tiêu',
    ofTargets: '{reached} trên {count, plural, other {# KPI có mục tiêu}}',
    narrowed: 'Việc, mục tiêu và KPI chỉ hiện khi bảng lọc theo người hoặc đội.',
  },
  contest: {
    none: 'Hiện không có cuộc thi đua nào ở đây.',
    more: '{count, plural, other {Còn # cuộc thi đua khác đang diễn ra}}',
    all: 'Tất cả thi đua',
  },
  picture: {
    gone: 'Lúc này không hiện được hình.',
  },
};
