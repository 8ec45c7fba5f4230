import { d2 } from '../dimension-sets.ts';
import type { Expression, Kpi } from '../kpi.ts';
import { perReceived } from '../per-received.ts';

const net: Expression = [{ measure: 'sales_recognised' }, { measure: 'sales_reversed', minus: true }, { measure: 'refunds', minus: true }];

/** Lines recognised − lines of orders cancelled later − refunds, each on its own date (G5). */
export const netSalesRevenue: Kpi = {
  id: 'net_sales_revenue',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'sum',
  targets: 'sum',
  cadence: ['daily', 'weekly', 'monthly'],
  roles: ['hunter', 'farmer', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['deals_won_count', 'average_deal_size', 'active_customers_count', 'average_order_value', 'expansion_revenue', 'refund_rate'],
  unit: 'money',
  decimals: 2,
  direction: 'higher',
  dimensions: d2,
  formula: { kind: 'total', of: net },
  variants: perReceived(net),
  version: 1,
  example: { says: 'Orders 10 000 + 4 000, refund of an earlier order 500 → 13 500.', value: '13500' },
};
