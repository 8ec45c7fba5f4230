import { timeGrains } from '../../query/kpi-query.ts';
import { calculated, divide, ever, lastMonths, least, less, marked, measure, multiply, num, test } from '../calculate.ts';
import { capMonths, customerMonths, customersLost, isThin, monthlyLoss, unlessNobodyLeft } from '../customer-life.ts';
import type { Kpi } from '../kpi.ts';

const sales = (when: 'year' | 'ever') => {
  const at = when === 'ever' ? ever : lastMonths(12);
  return less(measure('known_customer_sales', { at }), measure('known_customer_refunds', { at }));
};
const perMonth = divide(sales('year'), customerMonths);
const capped = multiply(perMonth, num(capMonths));

/** Monthly sales per active customer ÷ monthly loss, at most 60 months; what customers have brought so far stands beside. */
export const customerLifetimeRevenue: Kpi = {
  id: 'customer_lifetime_revenue',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'model',
  targets: 'recompute',
  cadence: ['quarterly'],
  roles: ['team_lead', 'sales_manager', 'marketer'],
  drivers: ['average_order_value', 'customer_retention_rate'],
  unit: 'money',
  decimals: 2,
  direction: 'higher',
  dimensions: [...timeGrains, 'segment', 'business_type', 'industry', 'country'],
  formula: calculated(
    marked(
      'assumed',
      isThin,
      unlessNobodyLeft(least(divide(perMonth, monthlyLoss), capped), marked('assumed', test(customersLost, '=', num(0)), capped)),
    ),
    { beside: { so_far: divide(sales('ever'), measure('new_customers', { at: ever })) } },
  ),
  version: 1,
  example: { says: '100 per month ÷ 2.0 % = 5 000.', value: '5000' },
};
