import { expect, test } from 'vitest';
import { round } from '../result/decimal.ts';
import { cappedLifetimeValue, discountedLifetimeValue, monthlyDiscount, simpleLifetimeValue } from './lifetime-value.ts';

/** The vector of A9: 100 a month, margin 60 %, 2 % lost and 1 % discount a month. */
const profit = { perMonth: '60', lossRate: '0.02', discount: '0.01' };

test('the formulas of A9', () => {
  expect(simpleLifetimeValue({ perMonth: '100', lossRate: '0.02' })).toBe('5000');
  expect(simpleLifetimeValue(profit)).toBe('3000');
  expect(discountedLifetimeValue(profit)).toBe('2020');
  expect(discountedLifetimeValue(profit, true)).toBe('1960');
  expect(round(cappedLifetimeValue(profit), 2)).toBe('1689.15');
});

test('nobody lost: only the cap gives a value', () => {
  const kept = { perMonth: '60', lossRate: '0' };
  expect(simpleLifetimeValue(kept)).toBeUndefined();
  expect(discountedLifetimeValue(kept)).toBeUndefined();
  expect(cappedLifetimeValue(kept)).toBe('3600');
});

test('twelve months of the monthly discount are the year', () => {
  expect(Number(monthlyDiscount('0.12'))).toBeCloseTo(1.12 ** (1 / 12) - 1, 15);
});
