import { expect, test } from 'vitest';
import { round } from '../result/decimal.ts';
import { findSignal, processLimits } from './process-limits.ts';

/** The vector of A0.4. */
const vector = [42, 38, 45, 40, 44, 39, 47, 41].map(String);

test('the limits', () => {
  const limits = processLimits(vector)!;
  expect([limits.mean, limits.lower, limits.upper].map((value) => round(value, 1))).toEqual(['42.0', '27.2', '56.8']);
});

test('outside is a signal, inside is noise, and too few points say nothing', () => {
  expect(findSignal(vector, '57')).toBe('outside');
  expect(findSignal(vector, '56')).toBeUndefined();
  expect(findSignal(vector, '27')).toBe('outside');
  expect(findSignal(vector.slice(1), '900')).toBeUndefined();
  expect(processLimits(vector.slice(1))).toBeUndefined();
});

test('eight in a row on one side are a signal', () => {
  const calm = ['42', '38', '45', '40', '44', '39', '47', '41', '40', '41', '40', '41', '40', '41', '40'];
  expect(findSignal(calm, '41')).toBe('run');
  expect(findSignal(calm, '44')).toBeUndefined();
});
