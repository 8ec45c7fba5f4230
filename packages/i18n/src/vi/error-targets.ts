import type { errorTargets as english } from '../en/error-targets.ts';
import type { Words } from '../words.ts';

export const errorTargets: Words<typeof english> = {
  unknown_kpi: 'Không có KPI “{kpi}”.',
  no_kpi: '“{kpi}” là số liệu không có chỉ tiêu.',
};
