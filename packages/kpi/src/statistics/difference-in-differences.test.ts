import { describe, expect, test } from 'vitest';
import { compareGroups, compareOnePair, minimumDetectableEffect, preTrend, randomisationP, variance } from './difference-in-differences.ts';

/** The vectors of A3. */
const treated = { before: [102, 98, 105, 100, 104], after: [118, 121, 116, 123] };
const control = { before: [100, 97, 103, 101, 102], after: [103, 104, 101, 106] };
const gaps = treated.before.map((value, week) => value - control.before[week]!);

describe('promotion experiment', () => {
  test('one treated place, one control', () => {
    const found = compareOnePair(treated, control)!;
    expect(found.effect).toBeCloseTo(14.8, 10);
    expect(found.standardError).toBeCloseTo(0.8206, 4);
    expect(found.freedom).toBeCloseTo(6.876, 3);
    expect(found.interval.map((bound) => bound.toFixed(2))).toEqual(['12.85', '16.75']);
    expect(found.counterfactual).toBeCloseTo(104.7, 10);
    expect((found.ratio! * 100).toFixed(1)).toBe('14.1');
  });

  test('several places', () => {
    const series = (change: number) => ({ before: [100, 100], after: [100 + change, 100 + change] });
    const [changed, others] = [
      [14, 18, 9, 16],
      [3, -2, 5, 1, 4],
    ] as const;
    const found = compareGroups(changed.map(series), others.map(series))!;
    expect(found.effect).toBeCloseTo(12.05, 10);
    expect(found.standardError).toBeCloseTo(2.295, 3);
    expect(found.freedom).toBeCloseTo(5.31, 2);
    expect(found.interval.map((bound) => bound.toFixed(2))).toEqual(['6.25', '17.85']);
    expect(found.p).toBeCloseTo(0.0028, 4);
    expect(randomisationP(changed, others)).toBeCloseTo(1 / 126, 12);
  });

  test('the drift before the start', () => {
    const found = preTrend(treated.before, control.before);
    expect(found.slope).toBeCloseTo(-0.2, 10);
    expect(found.standardError).toBeCloseTo(0.46, 2);
    expect(found.p).toBeCloseTo(0.69, 2);
  });

  test('what so few weeks can show', () => {
    expect(Math.sqrt(variance(gaps))).toBeCloseTo(1.3038, 4);
    expect(minimumDetectableEffect(1.3038, 5, 4)).toBeCloseTo(3.25, 2);
  });

  test('too little says nothing', () => {
    expect(compareOnePair({ before: [1], after: [2, 3] }, control)).toBeUndefined();
    expect(compareGroups([treated], [control, control])).toBeUndefined();
  });
});
