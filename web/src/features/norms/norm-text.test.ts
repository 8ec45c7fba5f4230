import { expect, test } from 'vitest';
import { findAmount, findWhole, isNow, rateIn } from './norm-text.ts';

test('numbers are read as people type them, and what is none is nothing', () => {
  expect(['7', '7,5', '7.5', ' 12 ', '0', '1 000', 'x', '', '7,5,5', '1001'].map((text) => findAmount(text, 0.01, 1000))).toEqual([
    7,
    7.5,
    7.5,
    12,
    undefined,
    1000,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect([findWhole('5', 1, 10), findWhole('5,5', 1, 10)]).toEqual([5, undefined]);
});

test('what is usual a day is told for an hour and a week as the server spreads it', () => {
  expect([rateIn('hour', '8'), rateIn('day', '0.4'), rateIn('week', '0.333333')]).toEqual([1, 0.4, 1.67]);
});

test('the last day still holds', () => {
  expect([isNow({ from: null, to: '2026-06-16' }, '2026-06-15'), isNow({ from: null, to: '2026-06-15' }, '2026-06-15')]).toEqual([true, false]);
});
