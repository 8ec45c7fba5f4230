import type { errorAssignments as en } from '../en/error-assignments.ts';
import type { Words } from '../words.ts';

export const errorAssignments: Words<typeof en> = {
  no_assignment: 'Chỉ số này không còn được giao ở đó nữa. Hãy tải lại trang.',
  no_kpi: 'Không có chỉ số KPI “{kpi}”.',
  kpi_archived: '“{kpi}” đã được lưu trữ. Hãy khôi phục trước hoặc chọn chỉ số khác.',
  kpi_off: '“{kpi}” đang tắt. Hãy bật lên trước hoặc chọn chỉ số khác.',
  not_a_kpi: '“{kpi}” là số liệu không có hướng tốt hơn, nên không thể đặt chỉ tiêu. Hãy chọn một chỉ số KPI.',
  no_variant: '“{kpi}” không có biến thể này.',
  no_such_level:
    '“{kpi}” không tính được {scope, select, user {cho từng người} role {cho từng người} team {cho từng đội} location {cho từng địa điểm} project {cho từng dự án} process {cho từng phễu bán hàng} other {ở đó}}. Hãy giao cho cấp tính được.',
  given_twice: '“{kpi}” đã được giao ở đó trong cùng những ngày này. Hãy sửa chỉ số đã giao hoặc chọn ngày khác.',
  ends_before_start: 'Ngày cuối nằm trước ngày đầu.',
  primary_taken: '“{kpi}” đang là kết quả chính ở đó, và mỗi lúc chỉ có một. Hãy xác nhận chỉ số này thay thế.',
  too_many:
    '{name} sẽ có {count} chỉ số bắt buộc{others, plural, =0 {} other {, và thêm # người cũng quá nhiều}}. Tối đa là năm. Hãy chọn chỉ số không còn bắt buộc: {kpis}.',
  only_administrator: 'Chỉ quản trị viên mới có thể cho phép hơn năm chỉ số bắt buộc.',
  change_before_start: 'Thay đổi phải sau ngày đầu tiên. Nếu muốn sửa chính ngày đó, hãy dùng sửa lỗi.',
  change_after_end: 'Khi đó chỉ số đã kết thúc. Hãy giao lại chỉ số.',
  ended_already: 'Chỉ số đã kết thúc sớm hơn rồi.',
  nobody: 'Tài khoản này chưa gắn với ai trong danh sách nhân sự nên không có chỉ số riêng.',
  influence_given: 'Câu này đã được trả lời. Không thể đổi, vì không ai biết câu trả lời nào của ai.',
  no_question: 'Không có câu hỏi này, hoặc không còn nữa. Hãy tải lại trang.',
  no_template: 'Không có bộ chỉ số sẵn này.',
};
