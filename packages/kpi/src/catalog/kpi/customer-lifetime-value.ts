import { timeGrains } from '../../query/kpi-query.ts';
import { calculated, divide, lastMonths, less, marked, measure, multiply, num, power, subtract, test } from '../calculate.ts';
import { capMonths, customerMonths, customersLost, isThin, monthlyDiscount, monthlyLoss, unlessNobodyLeft } from '../customer-life.ts';
import type { Kpi } from '../kpi.ts';

const year = { at: lastMonths(12) };
const profit = less(measure('known_customer_profit', year), measure('known_customer_profit_refunded', year));
const perMonth = divide(profit, customerMonths);
const growth = num(`${1 + Number(monthlyDiscount)}`);
const kept = subtract(num(1), monthlyLoss);
/** m × (1 + d) ÷ (1 + d − r): the first margin comes at once. */
const atOnce = divide(multiply(perMonth, growth), subtract(growth, kept));
const later = divide(multiply(perMonth, kept), subtract(growth, kept));
const step = divide(kept, growth);
const capped = divide(multiply(perMonth, subtract(num(1), power(step, capMonths))), subtract(num(1), step));

/** From gross profit, by A9; the value counted for 60 months at most stands beside. */
export const customerLifetimeValue: Kpi = {
  id: 'customer_lifetime_value',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'model',
  targets: 'recompute',
  cadence: ['quarterly'],
  roles: ['team_lead', 'sales_manager', 'marketer'],
  drivers: ['customer_lifetime_revenue', 'gross_margin_rate'],
  unit: 'money',
  decimals: 2,
  direction: 'higher',
  dimensions: [...timeGrains, 'segment', 'business_type', 'industry', 'country'],
  formula: calculated(marked('assumed', isThin, unlessNobodyLeft(atOnce, marked('assumed', test(customersLost, '=', num(0)), capped))), {
    beside: { capped },
  }),
  variants: { first_margin_later: calculated(later), capped: calculated(capped) },
  version: 1,
  example: { says: 'm 60, r 0.98, d 1 % → 2 020 (uncapped), 1 689 with 60-month cap.', value: '2020' },
};
