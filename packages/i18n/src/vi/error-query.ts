import type { errorQuery as en } from '../en/error-query.ts';
import type { Words } from '../words.ts';

export const errorQuery: Words<typeof en> = {
  no_kpi: 'Câu hỏi không nêu chỉ số KPI nào.',
  unknown_kpi: 'Không có chỉ số KPI {kpi}.',
  unknown_variant: '{kpi} không có cách tính {variant}.',
  unknown_dimension: 'Không thể nhóm hoặc lọc theo {dimension}: không có thuộc tính này.',
  dimension_not_available:
    'Không thể nhóm {kpi} theo {dimension}: {reason, select, no_way {bản ghi không cho biết thuộc về đâu} other {chỉ số này không chia theo cách đó}}.',
  filter_not_available:
    'Không thể lọc {kpi} theo {dimension}: {reason, select, no_way {bản ghi không cho biết thuộc về đâu} other {chỉ số này không chia theo cách đó}}.',
  too_many_dimensions: 'Tối đa {most} cách nhóm cùng lúc; câu hỏi có {count}.',
  two_time_grains: 'Mỗi lần chỉ một đơn vị thời gian: {grains}.',
  repeated_dimension: 'Cách nhóm {dimension} được nêu hai lần.',
  nothing_to_compare: 'Hãy chọn kỳ có ngày đầu và ngày cuối; toàn bộ thời gian thì không có gì trước đó để so sánh.',
  unknown_period: '{name} không phải là một kỳ. Ví dụ: 2026, 2026-Q2, 2026-06, 2026-W23, 2026-06-15.',
  unknown_member: '{member} không phải là giá trị của {dimension}.',
  unknown_sort: 'Không thể sắp xếp kết quả theo {sort}.',
  limit_out_of_range: 'Không thể hiển thị {limit} dòng: hãy chọn từ 1 đến {most}.',
  unknown_part: 'Con số này không có phần {part}.',
  formula_cycle: 'Công thức của {kpi} dùng lại chính nó: {circle}.',
  targets_not_additive: 'Chỉ tiêu của {kpi} không suy ra được từ cấp khác: hãy giao riêng cho cấp này.',
};
