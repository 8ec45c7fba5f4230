import { expect, test } from 'vitest';
import { round } from '../result/decimal.ts';
import { compareProportions } from './compare-proportions.ts';

/** Newcombe (1998), table II, method 10: 56/70 against 48/80, and 9/10 against 3/10. */
test.each([
  ['56', '70', '48', '80', '0.2000', '0.0524', '0.3339'],
  ['9', '10', '3', '10', '0.6000', '0.1705', '0.8090'],
  ['10', '10', '0', '10', '1.0000', '0.6075', '1.0000'],
])('%s/%s against %s/%s', (a, m, b, n, difference, low, high) => {
  const found = compareProportions({ successes: a, cases: m }, { successes: b, cases: n })!;
  expect([found.difference, ...found.interval].map((value) => round(value, 4))).toEqual([difference, low, high]);
});

test('without cases there is no difference', () => {
  expect(compareProportions({ successes: '0', cases: '0' }, { successes: '1', cases: '2' })).toBeUndefined();
});
