import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** The cohort stays with whoever won the customers. */
export const earlyChurnRate: Kpi = {
  id: 'early_churn_rate',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['hunter', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['sales_cycle_length', 'csat', 'customer_issue_resolution_rate'],
  unit: 'percent',
  decimals: 1,
  direction: 'lower',
  dimensions: [...d1, 'segment', 'business_type', 'acquisition_channel'],
  formula: {
    kind: 'survival',
    take: 'left',
    days: 274,
    happened: 'cohort_left_274',
    observed: 'cohort_observed_274',
    left: 'cohort_left_days',
    open: 'cohort_open_days',
  },
  version: 1,
  example: { says: '25 won, 5 left by day 274 → 20.0 %.', value: '0.2' },
};
