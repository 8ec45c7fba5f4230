import { timeGrains } from '../../query/kpi-query.ts';
import { calculated, divide, kpi, multiply, none, num, test, when } from '../calculate.ts';
import { firstYearProfit, observedDays } from '../cohort-year.ts';
import type { Kpi } from '../kpi.ts';

/** Gross profit a month of one new customer, over the days these have been customers. */
const perMonth = divide(multiply(firstYearProfit, num('30.4375')), observedDays);

/** It leaves the loss of customers aside; where they bring no profit the cost is never earned back. */
export const cacPaybackMonths: Kpi = {
  id: 'cac_payback_months',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'composite',
  targets: 'recompute',
  cadence: ['quarterly'],
  roles: ['team_lead', 'sales_manager', 'marketer'],
  drivers: ['customer_acquisition_cost', 'six_month_gross_profit_rate'],
  unit: 'months',
  decimals: 1,
  direction: 'lower',
  dimensions: [...timeGrains, 'acquisition_channel'],
  formula: calculated(when(test(perMonth, '>', num(0)), divide(kpi('customer_acquisition_cost'), perMonth), none('not_meaningful'))),
  version: 1,
  example: { says: '600 ÷ 60 = 10.0 months.', value: '10' },
};
