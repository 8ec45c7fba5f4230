import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const customerChurnRate: Kpi = {
  id: 'customer_churn_rate',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly', 'quarterly'],
  roles: ['farmer', 'team_lead', 'sales_manager'],
  drivers: ['customers_lost_count', 'customer_contact_coverage'],
  unit: 'percent',
  decimals: 1,
  direction: 'lower',
  dimensions: d2,
  formula: {
    kind: 'ratio',
    isShare: true,
    numerator: [{ measure: 'customers_lost_of_opening' }],
    denominator: [{ measure: 'active_customers', at: { kind: 'start' } }],
  },
  version: 1,
  example: { says: '200 at start, 6 left → 3.0 % per month.', value: '0.03' },
};
