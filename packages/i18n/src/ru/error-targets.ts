import type { errorTargets as english } from '../en/error-targets.ts';
import type { Words } from '../words.ts';

export const errorTargets: Words<typeof english> = {
  unknown_kpi: 'Нет KPI «{kpi}».',
  no_kpi: '«{kpi}» – показатель без целевых значений.',
};
