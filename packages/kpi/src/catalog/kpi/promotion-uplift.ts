import { timeGrains } from '../../query/kpi-query.ts';
import type { Kpi } from '../kpi.ts';

/** One experiment at a time, counted in the period its last week ended. */
export const promotionUplift: Kpi = {
  id: 'promotion_uplift',
  kind: 'kpi',
  type: 'outcome',
  group: 'growth',
  perspective: 'finance',
  aggregation: 'model',
  targets: 'recompute',
  cadence: [],
  roles: ['team_lead', 'sales_manager', 'marketer'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: [...timeGrains, 'experiment', 'promotion', 'tactic', 'product', 'category', 'subcategory'],
  formula: { kind: 'experiment', weeks: 'experiment_weeks', experiments: 'experiments_measured' },
  variants: { units: { kind: 'experiment', weeks: 'experiment_weeks_units', experiments: 'experiments_measured' } },
  version: 1,
  example: { says: '+14.8 per week (12.9 to 16.7), +14.1 %.', value: '0.141356255969436' },
};
