import { calculated, days, divide, kpi, measure } from '../calculate.ts';
import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** Full-time equivalents × days in a selling role ÷ days of the period. */
const headcount = divide(measure('selling_days'), days('elapsed_days'));

export const salesPerRep: Kpi = {
  id: 'sales_per_rep',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['team_lead', 'sales_manager'],
  drivers: ['deals_won_count', 'lead_load_per_rep', 'headcount_gap'],
  unit: 'count',
  decimals: 1,
  direction: 'higher',
  dimensions: d1,
  formula: calculated(divide(kpi('deals_won_count'), headcount)),
  version: 1,
  example: { says: '24 deals, headcount 4.5 → 5.3.', value: '5.3333333333333333333' },
};
