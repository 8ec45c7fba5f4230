import { attainmentFormula, usualKpi, variantsOf } from '../attainment.ts';
import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** Variants name the underlying KPI. */
export const quotaAttainment: Kpi = {
  id: 'quota_attainment',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'composite',
  targets: 'recompute',
  cadence: ['weekly', 'monthly', 'quarterly', 'yearly'],
  roles: 'all',
  drivers: ['pace_index', 'pipeline_coverage'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: [...d1, 'process'],
  formula: attainmentFormula(usualKpi),
  variants: variantsOf(attainmentFormula),
  version: 1,
  example: { says: 'Actual 46 000, target 40 000 → 115.0 %.', value: '1.15' },
};
