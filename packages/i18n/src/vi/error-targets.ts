import type { errorTargets as english } from '../en/error-targets.ts';
import type { Words } from '../words.ts';

export const errorTargets: Words<typeof english> = {
  unknown_kpi: 'Không có KPI “{kpi}”.',
  no_kpi: '“{kpi}” là số liệu không có chỉ tiêu.',
  unknown_period: 'Kỳ này không có trong bảng.',
  not_added: 'Chỉ tiêu của “{kpi}” không cộng dồn, nên không thể rải hay chia một tổng: mỗi người và mỗi kỳ có chỉ tiêu riêng.',
  not_over_time: '“{kpi}” là mức ở cuối kỳ: chia được cho từng người, nhưng không rải được theo kỳ.',
  not_raised: 'Chỉ tiêu của “{kpi}” được sao chép nguyên vẹn.',
  no_past: 'Chưa có kết quả của “{kpi}” trong các kỳ tương ứng trước đây để làm căn cứ.',
  nobody_there: 'Trong số đã chọn không ai có ngày làm việc trong kỳ này.',
  weights: 'Mỗi mục phải có một tổng và một trọng số.',
  not_yours: 'Chỉ đề xuất chỉ tiêu cho chính mình và đội mình phụ trách.',
  bad_value: 'Giá trị này không thể là chỉ tiêu của KPI.',
  locked_period: 'Kỳ này đã khóa: chỉ tiêu giữ nguyên.',
  no_proposal: 'Không có đề xuất này, hoặc đã được quyết định.',
  not_decided: 'Người đề xuất hoặc người phải đạt chỉ tiêu không tự quyết định.',
  note_needed: 'Hãy cho biết lý do bằng vài lời.',
  value_needed: 'Hãy cho biết chỉ tiêu nào được giao thay vào đó.',
  not_taken: 'Không giao được chỉ tiêu: hãy xem kỳ này trong bảng.',
};
