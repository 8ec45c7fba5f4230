import type { widget as en } from '../en/widget.ts';
import type { Words } from '../words.ts';

export const widget: Words<typeof en> = {
  others: 'Tất cả còn lại',
  share: 'Tỷ lệ',
  count: 'Khách tiềm năng',
  ofAll: 'So với tất cả',
  ofPrevious: 'So với bước trước',
  all: 'Tổng cộng',
  goal: 'Mục tiêu: {target}',
  by: '{kpi} theo {by}',
  tooFew: 'Ít hơn {count, plural, other {# giá trị}}: độ phân tán sẽ để lộ ai là ai.',
  onThePage: 'Mở bảng để xem danh sách này.',
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
    countdown: 'Đếm ngược',
    text: 'Ghi chú',
  },
};
