import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { round } from '../result/decimal.ts';
import { kaplanMeier, medianSurvival, type Observation, restrictedMean, survivalAt } from './kaplan-meier.ts';

const event = (time: number): Observation => ({ time, isEvent: true });
const open = (time: number): Observation => ({ time, isEvent: false });

/** The vector of A5 (b). */
const vector = [event(10), event(14), event(14), open(18), event(21), event(25), open(30), event(33), event(40), open(45), event(52), open(60)];

describe('time to decision, open cases included (A5b)', () => {
  const steps = kaplanMeier(vector);

  test('the curve', () => {
    expect(steps.map(({ time, survival }) => [time, round(survival, 4)])).toEqual([
      [10, '0.9167'],
      [14, '0.7500'],
      [21, '0.6563'],
      [25, '0.5625'],
      [33, '0.4500'],
      [40, '0.3375'],
      [52, '0.1688'],
    ]);
  });

  test('its median, and the interval at 33 days', () => {
    expect(medianSurvival(steps)).toBe(33);
    expect(steps.find(({ time }) => time === 33)!.interval!.map((bound) => round(bound, 3))).toEqual(['0.155', '0.710']);
  });

  test('before the first event all are left, and a median may not be reached', () => {
    expect(survivalAt(steps, 9)).toBe('1');
    expect(survivalAt(steps, 26)).toBe('0.5625');
    expect(medianSurvival(kaplanMeier([event(3), open(9), open(9)]))).toBeUndefined();
    expect(kaplanMeier([])).toEqual([]);
  });

  test('without censoring it is the share that is left, and the restricted mean the mean', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 40 }), (times) => {
        const curve = kaplanMeier(times.map(event));
        const left = times.filter((time) => time > 30).length / times.length;
        expect(Number(survivalAt(curve, 30))).toBeCloseTo(left, 12);
        expect(Number(restrictedMean(curve, 100))).toBeCloseTo(times.reduce((a, b) => a + b, 0) / times.length, 9);
      }),
    );
  });

  test('weighted cases count as that many', () => {
    const weighted = kaplanMeier([{ time: 5, isEvent: true, cases: '3' }, { time: 8, isEvent: false, cases: '2' }, event(9)]);
    expect(weighted).toEqual(kaplanMeier([event(5), event(5), event(5), open(8), open(8), event(9)]));
  });
});
