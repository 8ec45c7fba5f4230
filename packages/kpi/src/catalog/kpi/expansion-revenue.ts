import { d2 } from '../dimension-sets.ts';
import type { Expression, Kpi } from '../kpi.ts';

const orders: Expression = [
  { measure: 'expansion_sales' },
  { measure: 'expansion_reversed', minus: true },
  { measure: 'expansion_refunds', minus: true },
];

/** What contracts bring more a month, and the lines of orders that are an upsell or a cross-sell. Price adjustments stand beside. */
export const expansionRevenue: Kpi = {
  id: 'expansion_revenue',
  kind: 'kpi',
  type: 'outcome',
  group: 'growth',
  perspective: 'finance',
  aggregation: 'sum',
  targets: 'sum',
  cadence: ['monthly'],
  roles: ['farmer', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['upsell_rate', 'cross_sell_rate'],
  unit: 'money',
  decimals: 2,
  direction: 'higher',
  dimensions: d2,
  formula: {
    kind: 'total',
    of: [{ measure: 'contract_expansion' }, ...orders],
    beside: { contracts: [{ measure: 'contract_expansion' }], orders, indexation: [{ measure: 'contract_indexation' }] },
  },
  variants: { annual: { kind: 'total', of: [{ measure: 'contract_expansion_annual' }, ...orders] } },
  version: 1,
  example: { says: '+300 and +150 per month → 450 monthly.', value: '450' },
};
