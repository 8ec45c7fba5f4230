import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** The cohort stays with whoever won the customers, not with who looks after them now. */
export const sixMonthRetentionRate: Kpi = {
  id: 'six_month_retention_rate',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['hunter', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['sales_cycle_length', 'csat', 'customer_contact_coverage'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: [...d1, 'segment', 'business_type', 'acquisition_channel'],
  formula: {
    kind: 'survival',
    take: 'kept',
    days: 183,
    happened: 'cohort_kept_183',
    observed: 'cohort_observed_183',
    left: 'cohort_left_days',
    open: 'cohort_open_days',
  },
  version: 1,
  example: { says: '40 won, 34 active at day 183 → 85.0 %.', value: '0.85' },
};
