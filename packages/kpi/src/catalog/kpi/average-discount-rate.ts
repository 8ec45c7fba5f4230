import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const averageDiscountRate: Kpi = {
  id: 'average_discount_rate',
  kind: 'kpi',
  type: 'operational',
  group: 'results',
  perspective: 'finance',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['weekly', 'monthly'],
  roles: ['hunter', 'farmer', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['competitor_price_index'],
  unit: 'percent',
  decimals: 1,
  direction: 'lower',
  dimensions: d2,
  formula: {
    kind: 'ratio',
    numerator: [{ measure: 'list_sales' }, { measure: 'listed_net_sales', minus: true }],
    denominator: [{ measure: 'list_sales' }],
  },
  version: 1,
  example: { says: 'List 1 000, sold 920 → 8.0 %.', value: '0.08' },
};
