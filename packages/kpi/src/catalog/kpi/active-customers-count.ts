import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** A level: who is a customer at the end of the period. Months are never added. */
export const activeCustomersCount: Kpi = {
  id: 'active_customers_count',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'snapshot',
  targets: 'last',
  cadence: ['monthly'],
  roles: ['farmer', 'team_lead', 'sales_manager'],
  drivers: ['new_customers_count', 'customers_lost_count'],
  unit: 'count',
  decimals: 0,
  direction: 'higher',
  dimensions: d2,
  formula: {
    kind: 'total',
    of: [{ measure: 'active_customers' }],
    beside: { under_contract: [{ measure: 'customers_under_contract' }], recent_buyers: [{ measure: 'recent_buyers' }] },
  },
  version: 1,
  example: { says: '140 contracts + 60 recent buyers without contract → 200.', value: '200' },
};
