import type { Calculation } from './calculation.ts';
import { add, divide, lastMonths, measure, monthBack, num, test, when } from './calculate.ts';

/** The formulas of A9 look at the last twelve months; a customer-month is a customer active at the end of a month. */
const months = Array.from({ length: 12 }, (_, index) => measure('active_customers', { at: monthBack(index + 1) }));
export const customerMonths: Calculation = add(months[0]!, ...months.slice(1));
export const customersLost: Calculation = measure('customers_lost', { at: lastMonths(12) });
/** Part of the customers lost in a month. */
export const monthlyLoss: Calculation = divide(customersLost, customerMonths);
/** Longest life that is counted. */
export const capMonths = 60;
/** Fewer customers on average say too little about a life: the value is marked. */
export const isThin = test(customerMonths, '<', num(50 * 12));
/** A constant loss never seen to happen gives an endless life: the cap instead. */
export const unlessNobodyLeft = (value: Calculation, capped: Calculation): Calculation => when(test(customersLost, '>', num(0)), value, capped);
/** ▲ 1 % a month. */
export const monthlyDiscount = '0.01';
