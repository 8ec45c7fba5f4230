import { calculated, divide, first, greatest, kpi, lastMonths, num, subtract, sumOver } from '../calculate.ts';
import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** A customer who bought nothing in that time bought for 0. */
const bought = (months: number) => first(kpi('net_sales_revenue', { at: lastMonths(months) }), num(0));
const now = bought(12);
const before = subtract(bought(24), now);

export const revenueChurnRate: Kpi = {
  id: 'revenue_churn_rate',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['farmer', 'team_lead', 'sales_manager'],
  drivers: ['renewal_rate', 'customer_contact_coverage'],
  unit: 'percent',
  decimals: 1,
  direction: 'lower',
  dimensions: d2,
  formula: {
    kind: 'ratio',
    numerator: [{ measure: 'recurring_lost_of_opening' }],
    denominator: [{ measure: 'recurring_revenue', at: { kind: 'start' } }],
  },
  variants: {
    /** Without contracts: sales of the last twelve months against the twelve before, customer by customer. */
    trailing_year: calculated(divide(sumOver(['account'], greatest(num(0), subtract(before, now))), sumOver(['account'], before))),
  },
  version: 1,
  example: { says: 'Opening 100 000, churn 2 000, reduction 1 000 → 3.0 %.', value: '0.03' },
};
