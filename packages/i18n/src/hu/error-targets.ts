import type { errorTargets as english } from '../en/error-targets.ts';
import type { Words } from '../words.ts';

export const errorTargets: Words<typeof english> = {
  unknown_kpi: 'Nincs „{kpi}” nevű KPI.',
  no_kpi: 'A(z) „{kpi}” olyan szám, amelynek nincs célértéke.',
};
