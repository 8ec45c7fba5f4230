import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** Who left and came back within the period was kept. */
export const customerRetentionRate: Kpi = {
  id: 'customer_retention_rate',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly', 'quarterly', 'yearly'],
  roles: ['farmer', 'team_lead', 'sales_manager'],
  drivers: ['existing_customer_interaction_frequency', 'customer_contact_coverage'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: d2,
  formula: {
    kind: 'ratio',
    isShare: true,
    numerator: [{ measure: 'customers_kept' }],
    denominator: [{ measure: 'active_customers', at: { kind: 'start' } }],
  },
  version: 1,
  example: { says: '200 start, 210 end, 16 new → 194 ÷ 200 = 97.0 %.', value: '0.97' },
};
