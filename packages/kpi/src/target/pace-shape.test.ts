import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, divide, multiply, subtract, sum } from '../result/decimal.ts';
import { judgeKpi } from './judge-kpi.ts';
import { dayWeights, paceShape, type ShapeDay, shapedPart, shapeShares } from './pace-shape.ts';

/** Months told by results alone: every day is worked. */
const month = (...results: number[]): readonly ShapeDay[] => results.map((result) => ({ work: '1', result: String(result) }));
const six = (one: readonly ShapeDay[]): readonly (readonly ShapeDay[])[] => Array.from({ length: 6 }, () => one);
const day = (work: string, result: string): ShapeDay => ({ work, result });
const worked = (count: number): string[] => Array.from({ length: count }, () => '1');

describe('the shape of a month (A11)', () => {
  test('by hand: a tenth, two, three and four tenths of the month on its four days', () => {
    const shape = paceShape(six(month(10, 20, 30, 40)))!;
    expect(shapeShares(shape, worked(4))).toEqual(['0.1', '0.2', '0.3', '0.4']);
    // A month of five days: 0.08 of it at a fifth, 0.22 at two fifths (a quarter has 0.1, half has 0.3), 0.42, 0.68.
    expect(shapeShares(shape, worked(5))).toEqual(['0.08', '0.14', '0.2', '0.26', '0.32']);
    // A month of two days has what four have in pairs; a half day is half of a position.
    expect(shapeShares(shape, ['1', '0', '1'])).toEqual(['0.3', '0', '0.7']);
    expect(shapeShares(shape, ['1', '1', '1', '0.5', '0.5'])).toEqual(['0.1', '0.2', '0.3', '0.2', '0.2']);
  });

  test('the mean of the shares each position had, whatever the size of the month', () => {
    const shape = paceShape([month(1, 3), month(10, 30), month(100, 300), month(2, 6), month(1, 4), month(3, 7)])!;
    // 0.25, 0.25, 0.25, 0.25, 0.2, 0.3 → 0.25
    expect(shapeShares(shape, worked(2))).toEqual(['0.25', '0.75']);
  });

  test('what came on a day off counts to the next working day, at the end to the last; less than nothing weighs nothing', () => {
    const shape = paceShape(six([day('0', '5'), day('1', '5'), day('1', '-7'), day('0', '20'), day('1', '40'), day('0', '30')]))!;
    expect(shapeShares(shape, worked(3))).toEqual(['0.1', '0', '0.9']);
  });

  test('only what tells each month better than its working days do, from six months with a result', () => {
    expect(paceShape(six(month(10, 20, 30, 40)).slice(1))).toBeUndefined();
    expect(paceShape([...six(month(10, 20, 30, 40)).slice(1), month(0, 0, 0, 0)])).toBeUndefined();
    expect(paceShape([...six(month(10, 20, 30, 40)).slice(1), [day('0', '9')]])).toBeUndefined();
    // Each working day the same: nothing is smaller than no error.
    expect(paceShape(six(month(5, 5, 5)))).toBeUndefined();
    // Now early, now late: five of them say less of the sixth than working days.
    expect(paceShape([month(9, 1), month(1, 9), month(9, 1), month(1, 9), month(9, 1), month(1, 9)])).toBeUndefined();
  });

  test('of more than six months the last count', () => {
    expect(shapeShares(paceShape([month(9, 1), ...six(month(1, 3))])!, worked(2))).toEqual(['0.25', '0.75']);
  });

  const result = fc.integer({ min: 0, max: 1000 });
  const works = fc
    .array(fc.constantFrom('0', '0.5', '0.875', '1'), { minLength: 1, maxLength: 31 })
    .filter((days) => days.some((one) => one !== '0'));
  const months = fc.array(fc.array(result, { minLength: 15, maxLength: 23 }).map((values) => month(1, ...[...values].sort((a, b) => a - b))), { minLength: 6, maxLength: 6 }); // prettier-ignore

  test('shares are never below zero and add up to the whole', () => {
    fc.assert(
      fc.property(months, works, (given, work) => {
        const shape = paceShape(given);
        if (shape === undefined) return;
        const shares = shapeShares(shape, work);
        expect(sum(shares)).toBe('1');
        for (const share of shares) expect(compare(share, '0')).toBeGreaterThanOrEqual(0);
        for (const [index, share] of shares.entries()) if (work[index] === '0') expect(share).toBe('0');
      }),
    );
  });
});

describe('what is due by a shape', () => {
  const shape = paceShape(six(month(10, 20, 30, 40)))!;
  const partOf = (targets: readonly string[], over: number, work = worked(targets.length)) =>
    shapedPart(dayWeights(shape, work), targets.map((target, at) => ({ target, over: at < over ? '1' : '0' }))); // prettier-ignore

  test('of a whole month as the shape says, of half a month as much as falls on its days', () => {
    expect(partOf(['25', '25', '25', '25'], 2)).toBe('0.3');
    // Who comes for the last two days has three sevenths after the first of them.
    expect(partOf(['0', '0', '25', '25'], 3)).toBe(divide('3', '7'));
    expect(partOf(['0', '0'], 1)).toBeUndefined();
  });

  test('of the running day as much as is over, and of a day that is worked by them alone as the next one', () => {
    const half = ['1', '1', '0.5', '0'].map((over) => ({ target: '25', over }));
    expect(shapedPart(dayWeights(shape, worked(4)), half)).toBe('0.45');
    expect(partOf(['10', '10', '10', '10', '10'], 1, ['1', '1', '0', '1', '1'])).toBe(divide('10', '130'));
    expect(partOf(['10', '10', '10', '10', '10'], 5, ['1', '1', '1', '1', '0'])).toBe('1');
  });

  test('judged by it, the target stays what it is; too early is told by working days', () => {
    const running = { elapsedDays: '2', totalDays: '4', due: '50', whole: '100' };
    const judged = (actual: string, more: object = {}) =>
      judgeKpi({ aim: { kind: 'higher', target: '100' }, cell: { value: actual }, isRunning: true, running: { ...running, ...more } });
    expect(judged('30').pace).toMatchObject({ by: 'working_days', expected: '50', index: '0.6', runRate: '60' });
    expect(judged('30', { shapedPart: '0.3' })).toMatchObject({
      attainment: '0.3',
      gap: '-70',
      status: 'on_track',
      pace: { by: 'season', expected: '30', index: '1', runRate: '100', requiredPerDay: '35', soFarPerDay: '15', isEarly: false },
    });
    expect(judged('30', { shapedPart: '0.05' }).pace!.isEarly).toBe(false);
    expect(judged('30', { elapsedDays: '0.5', due: '12.5', shapedPart: '0.5' }).pace!.isEarly).toBe(true);
    expect(judged('0', { shapedPart: '0' })).toMatchObject({ pace: null, status: 'too_early' });
  });

  test('moving a holiday moves what is due, and never the target: all of it is due at the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 23 }), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 100_000 }), (length, first, second, whole) => {
        const calendar = (off: number) => worked(length).map((_, at) => (at === off % length ? '0' : '1'));
        const dueOf = (off: number, over: number) => {
          const work = calendar(off);
          const spread = work.map((one) => divide(multiply(String(whole), one), String(length - 1))!);
          return partOf(spread, over, work)!;
        };
        for (const off of [first, second]) {
          expect(dueOf(off, length)).toBe('1');
          expect(dueOf(off, 0)).toBe('0');
          // The day off itself brings nothing due.
          expect(compare(dueOf(off, off % length), dueOf(off, (off % length) + 1))).toBe(0);
          for (let over = 0; over < length; over += 1) expect(compare(dueOf(off, over + 1), dueOf(off, over))).toBeGreaterThanOrEqual(0);
        }
        const [early, late] = [Math.min(first % length, second % length), Math.max(first % length, second % length)];
        // Between the two days less is due where the earlier one is off.
        if (early < late) expect(compare(subtract(dueOf(late, late), dueOf(early, late)), '0')).toBe(1);
      }),
      { numRuns: 20 },
    );
  });
});
