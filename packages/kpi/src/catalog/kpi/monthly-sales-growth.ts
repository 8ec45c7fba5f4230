import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';
import { netSalesRevenue } from './net-sales-revenue.ts';

/** Of the last month the period touches; a running month against the same number of working days of the month before. */
export const monthlySalesGrowth: Kpi = {
  id: 'monthly_sales_growth',
  kind: 'kpi',
  type: 'outcome',
  group: 'growth',
  perspective: 'finance',
  aggregation: 'composite',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['team_lead', 'sales_manager', 'account_executive'],
  drivers: ['deals_won_count', 'new_customers_count', 'expansion_revenue', 'revenue_churn_rate'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: d2.filter((dimension) => dimension !== 'day' && dimension !== 'week'),
  formula: { kind: 'growth', of: netSalesRevenue.formula.kind === 'total' ? netSalesRevenue.formula.of : [] },
  version: 1,
  example: { says: '110 000 vs 100 000 → +10.0 %; working days 20 vs 22 → +21.0 % per day.', value: '0.1' },
};
