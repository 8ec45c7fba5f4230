import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** Two orders of one day are one purchase. */
export const repeatPurchaseRate: Kpi = {
  id: 'repeat_purchase_rate',
  kind: 'kpi',
  type: 'outcome',
  group: 'growth',
  perspective: 'finance',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['farmer', 'team_lead', 'sales_manager'],
  drivers: ['csat', 'existing_customer_interaction_frequency'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: d2,
  formula: {
    kind: 'ratio',
    isShare: true,
    numerator: [{ measure: 'returning_buyers' }],
    denominator: [{ measure: 'owned_buyers' }],
  },
  variants: {
    second_within_90_days: {
      kind: 'ratio',
      isShare: true,
      numerator: [{ measure: 'second_purchase_customers' }],
      denominator: [{ measure: 'mature_new_customers' }],
    },
  },
  version: 1,
  example: { says: '80 buyers, 52 returning → 65.0 %.', value: '0.65' },
};
