import type { Calculation } from './calculation.ts';
import { add, divide, less, marked, measure, multiply, none, num, test, when } from './calculate.ts';

/** First year of the customers won in the period. */
export const firstYearSales: Calculation = less(measure('first_year_sales'), measure('first_year_refunds'));
export const firstYearProfit: Calculation = less(measure('first_year_profit'), measure('first_year_profit_refunded'));
const newCustomers = measure('new_customers');
/** Days these customers have been observed within their first year. */
export const observedDays: Calculation = add(multiply(measure('cohort_observed_365'), num(365)), measure('cohort_young_days'));
const isYoung = test(measure('cohort_observed_365'), '<', newCustomers);
const fewestDays = 91;

/** The value of a year from what has been seen of it: after three months it is raised to a whole year and marked, before it says nothing. */
export const ofWholeYear = (value: Calculation): Calculation =>
  marked(
    'immature',
    isYoung,
    when(
      test(observedDays, '>=', multiply(newCustomers, num(fewestDays))),
      when(isYoung, divide(multiply(value, newCustomers, num(365)), observedDays), value),
      none('immature'),
    ),
  );

export const soFar = (value: Calculation): Calculation => marked('immature', isYoung, value);
