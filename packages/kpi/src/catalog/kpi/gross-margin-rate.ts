import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const grossMarginRate: Kpi = {
  id: 'gross_margin_rate',
  kind: 'kpi',
  type: 'outcome',
  group: 'growth',
  perspective: 'finance',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['weekly', 'monthly'],
  roles: ['account_executive', 'team_lead', 'sales_manager'],
  drivers: ['average_discount_rate', 'refund_rate'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: d2,
  formula: {
    kind: 'ratio',
    numerator: [{ measure: 'profit_recognised' }, { measure: 'profit_reversed', minus: true }, { measure: 'profit_refunded', minus: true }],
    denominator: [{ measure: 'covered_sales' }, { measure: 'covered_reversed', minus: true }, { measure: 'covered_refunds', minus: true }],
  },
  version: 1,
  example: { says: '5 400 ÷ 13 500 = 40.0 %.', value: '0.4' },
};
