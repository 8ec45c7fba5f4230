import { d1 } from '../dimension-sets.ts';
import { calculated, divide, less, measure } from '../calculate.ts';
import type { Kpi } from '../kpi.ts';

const profit = less(measure('half_year_profit'), measure('half_year_profit_refunded'));

/** Per customer observed for half a year; sales without a known cost are in neither part. */
export const sixMonthGrossProfitRate: Kpi = {
  id: 'six_month_gross_profit_rate',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['hunter', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['gross_margin_rate', 'average_order_value', 'repeat_purchase_rate'],
  unit: 'money',
  decimals: 2,
  direction: 'higher',
  dimensions: [...d1, 'segment', 'business_type', 'acquisition_channel'],
  formula: calculated(divide(profit, measure('cohort_observed_183')), {
    beside: { of_revenue: divide(profit, less(measure('half_year_sales'), measure('half_year_refunds'))) },
  }),
  version: 1,
  example: { says: '40 customers, profit 120 000, revenue 300 000 → 3 000 each, 40.0 %.', value: '3000' },
};
