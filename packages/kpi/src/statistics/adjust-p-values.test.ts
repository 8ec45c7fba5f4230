import { expect, test } from 'vitest';
import { adjustPValues } from './adjust-p-values.ts';

test('the vector of A0.3, in any order', () => {
  const vector = [0.001, 0.012, 0.021, 0.04, 0.2, 0.6];
  const wanted = [0.006, 0.036, 0.042, 0.06, 0.24, 0.6];
  expect(adjustPValues(vector).map((p) => Number(p.toFixed(10)))).toEqual(wanted);
  expect(adjustPValues([...vector].reverse()).map((p) => Number(p.toFixed(10)))).toEqual([...wanted].reverse());
});

test('a larger p never becomes smaller than a smaller one, and none exceeds 1', () => {
  expect(adjustPValues([0.9, 0.95, 0.5])).toEqual([0.95, 0.95, 0.95]);
  expect(adjustPValues([])).toEqual([]);
});
