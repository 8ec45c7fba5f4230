import type { errorAlerts as en } from '../en/error-alerts.ts';
import type { Words } from '../words.ts';

export const errorAlerts: Words<typeof en> = {
  no_rule: 'Cảnh báo này không còn nữa, hoặc không phải của bạn. Hãy tải lại trang.',
  no_kpi: 'KPI này không còn trong thư viện. Hãy chọn KPI khác.',
  no_scope: 'Bạn không xem được con số này. Hãy chọn đối tượng khác.',
  not_told: 'Không thể tính riêng KPI này như vậy. Hãy chọn KPI khác hoặc chọn toàn bộ.',
  single_person: 'Ở đây số liệu của từng người chỉ tới chính họ. Hãy chọn một nhóm hoặc chính bạn.',
  no_pace: 'Chỉ dự đoán được những gì cộng dồn được. Hãy chọn điều kiện khác.',
  not_leading: 'Chỉ người quản lý mới được báo điều này, theo từng người.',
  not_your_team: 'Bạn chỉ đặt được cảnh báo cho nhóm mình phụ trách.',
  too_many: 'Bạn đã có {most} cảnh báo. Hãy xóa bớt một cái.',
  no_timezone: 'Không có múi giờ này. Hãy chọn trong danh sách.',
};
