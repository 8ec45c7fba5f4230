import { d3 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const timeToConvert: Kpi = {
  id: 'time_to_convert',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'median',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['bdr', 'hunter', 'team_lead', 'sales_manager'],
  drivers: ['lead_response_time', 'sales_cycle_length'],
  unit: 'days',
  decimals: 0,
  direction: 'lower',
  dimensions: d3,
  formula: { kind: 'median', of: 'days_to_customer' },
  variants: {
    mean: { kind: 'mean', of: 'days_to_customer' },
    created_cohort: { kind: 'median', of: 'days_to_customer_of_created' },
    created_cohort_mean: { kind: 'mean', of: 'days_to_customer_of_created' },
  },
  version: 1,
  example: { says: '10, 20, 90 → 20.', value: '20' },
};
