import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, divide, multiply, subtract, sum } from '../result/decimal.ts';
import { raiseTarget } from './raise-target.ts';
import { resultWeights, seasonWeights } from './season-weights.ts';
import { splitByDays, splitTotal } from './split-total.ts';

const weights = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constant(0)), { minLength: 1, maxLength: 60 })
  .map((list) => list.map(String));
const totals = fc
  .tuple(fc.oneof(fc.constant(0), fc.integer({ min: -90_000_000, max: 900_000_000 })), fc.integer({ min: 0, max: 4 }))
  .map(([units, decimals]) => divide(String(units), String(10 ** decimals))!);
const steps = fc.constantFrom(undefined, '0.01', '0.5', '1', '10', '25', '1000');

describe('a total in parts', () => {
  test('what rounding leaves goes where most was lost', () => {
    expect(splitTotal('100', ['1', '1', '1'], { decimals: 0 })).toEqual(['34', '33', '33']);
    expect(splitTotal('100.5', ['1', '1'], { decimals: 0 }), 'a total keeps its own decimals').toEqual(['50.3', '50.2']);
    expect(splitTotal('-10', ['1', '2'], { decimals: 0 })).toEqual(['-3', '-7']);
    expect(splitTotal('0', ['1', '2'], { decimals: 2 })).toEqual(['0', '0']);
    expect(splitTotal('9', ['0', '0', '0'], { decimals: 0 })).toEqual(['3', '3', '3']);
    expect(splitTotal('9', [], { decimals: 0, step: '2' })).toEqual([]);
  });

  test('in steps: what no step fits goes to the greatest weight', () => {
    expect(splitTotal('10450', ['1', '3', '1'], { decimals: 0, step: '1000' })).toEqual(['2000', '6450', '2000']);
    expect(splitTotal('-10450', ['1', '3', '1'], { decimals: 0, step: '1000' })).toEqual(['-2000', '-6450', '-2000']);
    expect(() => splitTotal('1', ['1'], { decimals: 0, step: '0' })).toThrow(RangeError);
  });

  test('parts are the whole, whatever the total, the weights, their number and the steps', () => {
    fc.assert(
      fc.property(totals, weights, fc.integer({ min: 0, max: 4 }), steps, (total, given, decimals, step) => {
        const parts = splitTotal(total, given, { decimals, ...(step === undefined ? {} : { step }) });
        expect(parts).toHaveLength(given.length);
        expect(compare(sum(parts), total)).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  test('who weighs nothing gets nothing, and who weighs more does not get less', () => {
    fc.assert(
      fc.property(totals, weights, (total, given) => {
        fc.pre(given.some((weight) => weight !== '0') && !total.startsWith('-'));
        const parts = splitTotal(total, given, { decimals: 2 });
        given.forEach((weight, at) => {
          if (weight === '0') expect(parts[at]).toBe('0');
          given.forEach((other, index) => {
            if (Number(weight) > Number(other)) expect(Number(parts[at]) - Number(parts[index])).toBeGreaterThanOrEqual(-0.01 - 1e-9);
          });
        });
      }),
    );
  });
});

describe('by working days', () => {
  const whole = (days: string) => ({ days, counts: '1' });

  test('who comes in the middle carries half, and has the target that makes it so', () => {
    expect(splitByDays('1000', [whole('22'), whole('22'), whole('11'), { days: '11', counts: '0.5' }], { decimals: 0 })).toEqual([
      { value: '333', counts: '333' },
      { value: '333', counts: '333' },
      { value: '167', counts: '167' },
      { value: '334', counts: '167' },
    ]);
    expect(splitByDays('90', [whole('20'), { days: '0', counts: '0' }], { decimals: 0 })).toEqual([
      { value: '90', counts: '90' },
      { value: null, counts: '0' },
    ]);
    expect(splitByDays('90', [{ days: '0', counts: '0' }], { decimals: 0 })).toBeUndefined();
  });

  test('what counts is the whole, and each target brings its part', () => {
    const carrier = fc
      .record({ days: fc.integer({ min: 0, max: 23 }).map(String), there: fc.integer({ min: 0, max: 22 }) })
      .map(({ days, there }) => ({
        days,
        counts: divide(String(there), '22')!,
      }));
    fc.assert(
      fc.property(totals, fc.array(carrier, { minLength: 1, maxLength: 30 }), (total, carriers) => {
        const found = splitByDays(total, carriers, { decimals: 2 });
        expect(found === undefined).toBe(carriers.every(({ days, counts }) => days === '0' || counts === '0'));
        if (!found) return;
        expect(compare(sum(found.map(({ counts }) => counts)), total)).toBe(0);
        found.forEach(({ value, counts }, index) => {
          const away = value === null ? counts : subtract(multiply(value, carriers[index]!.counts), counts);
          expect(Math.abs(Number(away))).toBeLessThanOrEqual(0.00006);
        });
      }),
    );
  });

  test('a holiday moved from one month to another moves parts, never the target of the year', () => {
    const days = fc.array(fc.integer({ min: 15, max: 23 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(totals, days, fc.nat(), fc.nat(), (total, months, from, to) => {
        const moved = months.map((count, at) => String(count + (at === from % months.length ? -1 : 0) + (at === to % months.length ? 1 : 0)));
        for (const list of [months.map(String), moved]) expect(compare(sum(splitTotal(total, list, { decimals: 2 })), total)).toBe(0);
      }),
    );
  });
});

describe('weights from the past', () => {
  test('the season is the mean share of complete years', () => {
    expect(seasonWeights([['10', '30']])).toEqual(['0.25', '0.75']);
    expect(
      seasonWeights([
        ['10', '30'],
        ['300', '100'],
      ]),
    ).toEqual(['0.5', '0.5']);
    expect(
      seasonWeights([
        [null, '30'],
        ['-5', '100'],
      ]),
    ).toEqual(['0', '1']);
    expect(seasonWeights([['0', '0'], [null, '1'], []])).toBeUndefined();
  });

  test('who has no result counts as the mean of the others', () => {
    expect(resultWeights(['10', null, '30', '-4'])).toEqual(['10', divide('40', '3'), '30', '0']);
    expect(resultWeights([null, '0'])).toBeUndefined();
  });
});

describe('taking a target over', () => {
  test('more or less by a part, to the nearest step', () => {
    expect(raiseTarget('1234', { change: '0.05', step: '10' })).toBe('1300');
    expect(raiseTarget('1230', { change: '-0.1', step: '1' })).toBe('1107');
    expect(raiseTarget('2.5', { change: '0', step: '1' })).toBe('3');
    expect(raiseTarget('-2.5', { change: '0', step: '1' })).toBe('-3');
    expect(raiseTarget('0.1', { change: '0', step: '1' })).toBe('0');
    expect(() => raiseTarget('1', { change: '0', step: '0' })).toThrow(RangeError);
  });
});
