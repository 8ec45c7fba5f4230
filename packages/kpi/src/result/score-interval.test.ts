import { expect, test } from 'vitest';
import { scoreInterval } from './score-interval.ts';

test('from the variance of the multinomial', () => {
  const [low, high] = scoreInterval('50', '20', '100')!;
  expect(Number(low)).toBeCloseTo(14.692, 3);
  expect(Number(high)).toBeCloseTo(45.308, 3);
});

test('never beyond the scale', () => {
  expect(scoreInterval('9', '0', '10')![1]).toBe('100');
  expect(scoreInterval('0', '9', '10')![0]).toBe('-100');
});

test('none without cases, or where all of them agree', () => {
  expect(scoreInterval('0', '0', '0')).toBeUndefined();
  expect(scoreInterval('4', '0', '4')).toBeUndefined();
  expect(scoreInterval('0', '0', '4')).toBeUndefined();
});
