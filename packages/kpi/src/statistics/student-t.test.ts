import { expect, test } from 'vitest';
import { studentT, studentTQuantile, twoSidedP } from './student-t.ts';

/** Tables of the t distribution; the first two have closed forms (Cauchy, and 1/2 + t ÷ 2√(2+t²)). */
test.each([
  [1, 0.975, 12.7062047362],
  [2, 0.975, 4.3026527297],
  [5, 0.95, 2.0150483733],
  [10, 0.975, 2.228138852],
  [30, 0.995, 2.7499956536],
  [1000, 0.975, 1.9623390808],
])('%d degrees of freedom, %d', (freedom, share, t) => {
  expect(studentTQuantile(share, freedom)).toBeCloseTo(t, 8);
  expect(studentT(t, freedom)).toBeCloseTo(share, 10);
  expect(twoSidedP(t, freedom)).toBeCloseTo(2 * (1 - share), 10);
  expect(studentTQuantile(1 - share, freedom)).toBeCloseTo(-t, 8);
});

test('closed forms', () => {
  for (const t of [-3, -0.2, 0, 0.7, 9]) {
    expect(studentT(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 13);
    expect(studentT(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 13);
  }
});
