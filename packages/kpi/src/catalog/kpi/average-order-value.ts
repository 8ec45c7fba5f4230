import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const averageOrderValue: Kpi = {
  id: 'average_order_value',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['daily', 'weekly'],
  roles: ['farmer', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['average_discount_rate', 'cross_sell_rate'],
  unit: 'money',
  decimals: 2,
  direction: 'higher',
  dimensions: d2,
  formula: { kind: 'ratio', numerator: [{ measure: 'order_gross_sales' }], denominator: [{ measure: 'orders_count' }] },
  version: 1,
  example: { says: '4 orders worth 1 000 → 250.', value: '250' },
};
