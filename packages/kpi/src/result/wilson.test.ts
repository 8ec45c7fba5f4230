import fc from 'fast-check';
import { expect, test } from 'vitest';
import { round } from './decimal.ts';
import { inDecimals, wilsonInterval } from './wilson.ts';

test.each([
  ['0', '10', '0.0000', '0.2775'],
  ['5', '10', '0.2366', '0.7634'],
  ['18', '120', '0.0970', '0.2247'],
  ['30', '200', '0.1071', '0.2061'],
])('%s of %s (A0.1)', (successes, cases, low, high) => {
  expect(wilsonInterval(successes, cases)?.map((bound) => round(bound, 4))).toEqual([low, high]);
});

test('without cases there is none', () => {
  expect(wilsonInterval('0', '0')).toBeUndefined();
  expect(wilsonInterval('3', '2')).toBeUndefined();
});

test('holds the proportion, stays within 0 and 1, and mirrors', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (cases, part) => {
      const successes = Math.round(cases * part);
      const [low, high] = wilsonInterval(String(successes), String(cases))!.map(Number) as [number, number];
      const [mirrorLow, mirrorHigh] = wilsonInterval(String(cases - successes), String(cases))!.map(Number) as [number, number];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(successes / cases);
      expect(high).toBeGreaterThanOrEqual(successes / cases);
      expect(mirrorLow).toBeCloseTo(1 - high, 12);
      expect(mirrorHigh).toBeCloseTo(1 - low, 12);
    }),
  );
});

test('in integers has the very text of decimals', () => {
  const cases = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 10 ** 7 }), fc.integer({ min: 1, max: 10 ** 15 - 1 }));
  const part = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
  const aside = fc.integer({ min: -3, max: 3 });
  fc.assert(
    fc.property(cases, part, aside, (n, share, by) => {
      const x = Math.min(n, Math.max(0, Math.round(n * share) + by));
      expect(wilsonInterval(String(x), String(n))).toEqual(inDecimals(String(x), String(n)));
    }),
    { numRuns: 4000 },
  );
  for (let n = 1; n <= 40; n += 1) for (let x = 0; x <= n; x += 1) expect(wilsonInterval(`${x}`, `${n}`)).toEqual(inDecimals(`${x}`, `${n}`));
});
