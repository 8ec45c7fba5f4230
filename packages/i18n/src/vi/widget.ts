import type { widget as en } from '../en/widget.ts';
import type { Words } from '../words.ts';

export const widget: Words<typeof en> = {
  others: 'Tất cả còn lại',
  share: 'Tỷ lệ',
  count: 'Khách tiềm năng',
  ofAll: 'So với tất cả',
  ofPrevious: 'So với bước trước',
  all: 'Tổng cộng',
  goal: 'Mục tiêu',
  goalOf: 'Mục tiêu: {target}',
  kpisBy: 'Các KPI theo {by}',
  by: '{kpi} theo {by}',
  tooFew: 'Ít hơn {count, plural, other {# giá trị}}: độ phân tán sẽ để lộ ai là ai.',
  spread: {
    least: 'Thấp nhất',
    first: '1/4 ở dưới',
    middle: 'Ở giữa',
    third: '1/4 ở trên',
    most: 'Cao nhất',
  },
  onThePage: 'Mở bảng để xem danh sách này.',
  notNow: 'Hiện chưa hiển thị được danh sách này.',
  behind: {
    none: 'Không có gì chậm so với kế hoạch.',
    endless: 'Danh sách này cần một kỳ có ngày kết thúc.',
    line: '{kpi}: {share} của {target}',
  },
  actions: {
    openNone: 'Không có việc nào đang mở.',
    doneNone: 'Bảy ngày qua chưa có việc nào hoàn thành.',
  },
  countdown: {
    left: '{count, plural, other {còn # ngày}}',
    past: '{count, plural, other {# ngày trước}}',
  },
  kind: {
    number: 'Con số',
    timeline: 'Theo thời gian',
    members: 'Đặt cạnh nhau',
    table: 'Bảng số liệu',
    funnel: 'Từ khách tiềm năng đến khách hàng',
    quadrant: 'Hai KPI đối chiếu',
    distribution: 'Các giá trị phân tán thế nào',
    calculation: 'Phép tính',
    standing: 'Tôi đang ở đâu',
    behind: 'Chậm so với kế hoạch',
    actions: 'Việc cần làm',
    recognition: 'Lời cảm ơn và thành tích',
    countdown: 'Đếm ngược',
    text: 'Ghi chú',
  },
};
