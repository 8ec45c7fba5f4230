import { d2 } from '../dimension-sets.ts';
import type { Expression, Kpi } from '../kpi.ts';
import { perReceived } from '../per-received.ts';

const profit: Expression = [
  { measure: 'profit_recognised' },
  { measure: 'profit_reversed', minus: true },
  { measure: 'profit_refunded', minus: true },
];

/** Lines without cost are in neither part; what is covered stands beside. */
export const grossProfit: Kpi = {
  id: 'gross_profit',
  kind: 'kpi',
  type: 'outcome',
  group: 'growth',
  perspective: 'finance',
  aggregation: 'sum',
  targets: 'sum',
  cadence: ['weekly', 'monthly'],
  roles: ['account_executive', 'team_lead', 'sales_manager'],
  drivers: ['net_sales_revenue', 'gross_margin_rate'],
  unit: 'money',
  decimals: 2,
  direction: 'higher',
  dimensions: d2,
  formula: {
    kind: 'total',
    of: profit,
    beside: {
      covered_revenue: [{ measure: 'covered_sales' }, { measure: 'covered_reversed', minus: true }, { measure: 'covered_refunds', minus: true }],
    },
  },
  variants: perReceived(profit),
  version: 1,
  example: { says: 'Revenue 13 500, cost 8 100 → 5 400.', value: '5400' },
};
