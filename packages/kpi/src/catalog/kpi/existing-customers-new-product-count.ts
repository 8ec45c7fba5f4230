import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const existingCustomersNewProductCount: Kpi = {
  id: 'existing_customers_new_product_count',
  kind: 'kpi',
  type: 'outcome',
  group: 'growth',
  perspective: 'finance',
  aggregation: 'distinct',
  targets: 'sum',
  cadence: ['monthly'],
  roles: ['farmer', 'team_lead', 'sales_manager'],
  drivers: ['cross_sell_rate'],
  unit: 'count',
  decimals: 0,
  direction: 'higher',
  dimensions: d2,
  formula: { kind: 'total', of: [{ measure: 'new_product_customers' }] },
  version: 1,
  example: { says: '10 customers → 10.', value: '10' },
};
