import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOfDay, dayNumber, daysBetween } from '../calendar/iso-date.ts';
import { hungary } from '../calendar/seed/hungary.ts';
import { russia } from '../calendar/seed/russia.ts';
import { vietnam } from '../calendar/seed/vietnam.ts';
import { plainCalendar, type WorkCalendar } from '../calendar/work-calendar.ts';
import { workingDays } from '../calendar/working-days.ts';
import { KpiIssueError } from '../query/kpi-issue.ts';
import { type PeriodSpec, timeGrains } from '../query/kpi-query.ts';
import { bucketOf, countedEnd, listBuckets, listBucketsBetween } from './bucket.ts';
import type { PeriodEnv } from './period-env.ts';
import { resolvePeriod } from './resolve-period.ts';
import { shiftPeriod } from './shift-period.ts';

const envOf = (today: string, more: Partial<PeriodEnv> = {}): PeriodEnv => ({
  today,
  dataThrough: today,
  fiscalYearStartMonth: 1,
  fiscalYearNamedBy: 'start',
  calendar: hungary,
  ...more,
});
const bounds = (spec: PeriodSpec, env: PeriodEnv): readonly (string | null)[] => {
  const { from, to } = resolvePeriod(spec, env);
  return [from, to];
};
const named = (name: string): PeriodSpec => ({ kind: 'named', name });
const cutOf = (
  spec: PeriodSpec,
  env: PeriodEnv,
  comparison: 'previous_period' | 'previous_year' = 'previous_period',
  whole = false,
): readonly unknown[] => {
  const shifted = shiftPeriod(resolvePeriod(spec, env), comparison, env, { whole });
  return [shifted?.from, shifted && countedEnd(shifted), shifted?.spec.kind === 'named' ? shifted.spec.name : undefined];
};

describe('bounds', () => {
  const env = envOf('2026-11-21');

  test.each<[PeriodSpec, string, string]>([
    [{ kind: 'this', grain: 'day' }, '2026-11-21', '2026-11-22'],
    [{ kind: 'previous', grain: 'day' }, '2026-11-20', '2026-11-21'],
    [{ kind: 'this', grain: 'working_day' }, '2026-11-20', '2026-11-21'],
    [{ kind: 'previous', grain: 'working_day' }, '2026-11-20', '2026-11-21'],
    [{ kind: 'this', grain: 'week' }, '2026-11-16', '2026-11-23'],
    [{ kind: 'previous', grain: 'month' }, '2026-10-01', '2026-11-01'],
    [{ kind: 'this', grain: 'quarter' }, '2026-10-01', '2027-01-01'],
    [{ kind: 'previous', grain: 'quarter' }, '2026-07-01', '2026-10-01'],
    [{ kind: 'this', grain: 'year' }, '2026-01-01', '2027-01-01'],
    [{ kind: 'to_date', grain: 'year' }, '2026-01-01', '2026-11-22'],
    [{ kind: 'to_date', grain: 'week' }, '2026-11-16', '2026-11-22'],
    [{ kind: 'trailing', count: 7, grain: 'day' }, '2026-11-15', '2026-11-22'],
    [{ kind: 'trailing', count: 12, grain: 'month' }, '2025-12-01', '2026-12-01'],
    [{ kind: 'trailing', count: 4, grain: 'week' }, '2026-10-26', '2026-11-23'],
    [{ kind: 'custom', from: '2026-02-10', to: '2026-03-10' }, '2026-02-10', '2026-03-10'],
    [named('2026-06-15'), '2026-06-15', '2026-06-16'],
    [named('2026-W23'), '2026-06-01', '2026-06-08'],
    [named('2020-W53'), '2020-12-28', '2021-01-04'],
    [named('2026-06'), '2026-06-01', '2026-07-01'],
    [named('2026-Q2'), '2026-04-01', '2026-07-01'],
    [named('2026'), '2026-01-01', '2027-01-01'],
    [named('FY2026'), '2026-01-01', '2027-01-01'],
  ])('%j', (spec, from, to) => {
    expect(bounds(spec, env)).toEqual([from, to]);
  });

  test('the previous working day steps over a long feast', () => {
    expect(bounds({ kind: 'previous', grain: 'working_day' }, envOf('2026-02-23', { calendar: vietnam }))).toEqual(['2026-02-13', '2026-02-14']);
  });

  test('all time has no bounds, no buckets and no comparison', () => {
    const all = resolvePeriod({ kind: 'all' }, env);
    expect(all).toEqual({ spec: { kind: 'all' }, from: null, to: null, isRunning: false });
    expect(listBuckets(all, 'month', env)).toEqual([]);
    expect(shiftPeriod(all, 'previous_year', env, { whole: false })).toBeUndefined();
  });

  test.each(['2026-13', '2026-W54', '2025-W53', '2026-W00', '2026-Q5', '2026-02-30', 'FY26', '26', 'constructor', '', '2026-6', '1066', 'FY2026-Q0'])(
    '%s is no period',
    (name) => {
      const attempt = (): unknown => resolvePeriod(named(name), env);
      expect(attempt).toThrow(KpiIssueError);
      try {
        attempt();
      } catch (error) {
        expect((error as KpiIssueError).issue).toEqual({ code: 'unknown_period', parameters: { name } });
      }
    },
  );

  test.each([
    ['2026-03-10', '2026-03-10'],
    ['2026-03-10', '2026-03-01'],
    ['2026-02-30', '2026-03-10'],
    ['0999-01-01', '2026-01-01'],
  ])('%s to %s is no period', (from, to) => {
    expect(() => resolvePeriod({ kind: 'custom', from, to }, env)).toThrow(KpiIssueError);
  });
});

describe('fiscal periods', () => {
  const july = envOf('2026-11-21', { fiscalYearStartMonth: 7, fiscalYearNamedBy: 'end' });
  const april = envOf('2026-02-21', { fiscalYearStartMonth: 4, fiscalYearNamedBy: 'start' });

  test('are named after the year they start or end in', () => {
    expect(bounds({ kind: 'this', grain: 'fiscal_year' }, july)).toEqual(['2026-07-01', '2027-07-01']);
    expect(bucketOf('2026-11-21', 'fiscal_year', july)).toBe('FY2027');
    expect(bucketOf('2026-11-21', 'fiscal_quarter', july)).toBe('FY2027-Q2');
    expect(bounds(named('FY2027-Q2'), july)).toEqual(['2026-10-01', '2027-01-01']);
    expect(bounds({ kind: 'this', grain: 'fiscal_year' }, april)).toEqual(['2025-04-01', '2026-04-01']);
    expect(bucketOf('2026-02-21', 'fiscal_year', april)).toBe('FY2025');
    expect(bounds(named('FY2025-Q4'), april)).toEqual(['2026-01-01', '2026-04-01']);
  });

  test('year to date starts with the fiscal year', () => {
    expect(bounds({ kind: 'to_date', grain: 'fiscal_year' }, july)).toEqual(['2026-07-01', '2026-11-22']);
  });
});

describe('the running period', () => {
  test('is cut at the earlier of today and the last date of the data', () => {
    expect(resolvePeriod({ kind: 'this', grain: 'month' }, envOf('2026-11-21', { dataThrough: '2026-11-18' }))).toMatchObject({
      isRunning: true,
      to: '2026-12-01',
      until: '2026-11-19',
    });
    expect(resolvePeriod({ kind: 'this', grain: 'month' }, envOf('2026-11-21', { dataThrough: '2027-03-01' }))).toMatchObject({
      until: '2026-11-22',
    });
    expect(resolvePeriod({ kind: 'this', grain: 'month' }, envOf('2026-11-21', { dataThrough: null }))).toMatchObject({ until: '2026-11-22' });
    expect(resolvePeriod({ kind: 'this', grain: 'month' }, envOf('2026-11-21', { dataThrough: '2017-12-31' }))).toMatchObject({
      from: '2026-11-01',
      until: '2026-11-01',
    });
  });

  test('a past period is whole, whatever its last day brought', () => {
    const past = resolvePeriod(named('2026-10'), envOf('2026-11-21', { dataThrough: '2026-10-29' }));
    expect(past.isRunning).toBe(false);
    expect(past.until).toBeUndefined();
  });

  test('tells its working days and the years without official rows', () => {
    expect(resolvePeriod({ kind: 'this', grain: 'month' }, envOf('2026-11-21', { calendar: russia })).workingDays).toEqual({
      elapsed: '13.875',
      total: '19.875',
    });
    expect(resolvePeriod(named('2026-11'), envOf('2026-11-21')).calendarGaps).toBeUndefined();
    expect(resolvePeriod({ kind: 'custom', from: '2025-06-01', to: '2027-02-01' }, envOf('2026-11-21')).calendarGaps).toEqual([2025, 2027]);
  });
});

describe('comparisons', () => {
  test('a running month meets the same number of working days (G3)', () => {
    const env = envOf('2026-11-20', { calendar: plainCalendar });
    expect(cutOf({ kind: 'this', grain: 'month' }, env)).toEqual(['2026-10-01', '2026-10-22', '2026-10']);
    expect(cutOf({ kind: 'this', grain: 'month' }, env, 'previous_year')).toEqual(['2025-11-01', '2025-11-22', '2025-11']);
    expect(cutOf({ kind: 'this', grain: 'month' }, env, 'previous_period', true)).toEqual(['2026-10-01', '2026-11-01', '2026-10']);
    expect(cutOf({ kind: 'to_date', grain: 'month' }, env)).toEqual(['2026-10-01', '2026-10-22', '2026-10']);
  });

  test('takes in as many rest days as the running period has counted', () => {
    const plain = { calendar: plainCalendar };
    expect(cutOf({ kind: 'this', grain: 'week' }, envOf('2026-11-20', plain))).toEqual(['2026-11-09', '2026-11-14', '2026-W46']);
    expect(cutOf({ kind: 'this', grain: 'week' }, envOf('2026-11-21', plain))).toEqual(['2026-11-09', '2026-11-15', '2026-W46']);
  });

  test('never goes beyond the end of a shorter month: 31 days against 28', () => {
    expect(cutOf({ kind: 'this', grain: 'month' }, envOf('2026-03-30', { calendar: plainCalendar }))).toEqual([
      '2026-02-01',
      '2026-03-01',
      '2026-02',
    ]);
    expect(cutOf({ kind: 'this', grain: 'month' }, envOf('2026-03-31', { calendar: plainCalendar }))).toEqual([
      '2026-02-01',
      '2026-03-01',
      '2026-02',
    ]);
  });

  test('before the first working day both sides have the same calendar days', () => {
    expect(cutOf({ kind: 'this', grain: 'month' }, envOf('2026-08-02'))).toEqual(['2026-07-01', '2026-07-03', '2026-07']);
    expect(cutOf({ kind: 'this', grain: 'year' }, envOf('2026-01-08', { calendar: russia }), 'previous_year')).toEqual([
      '2025-01-01',
      '2025-01-09',
      '2025',
    ]);
  });

  test('a finished period meets the whole one before', () => {
    const env = envOf('2026-11-21', { fiscalYearStartMonth: 7, fiscalYearNamedBy: 'end' });
    expect(cutOf(named('2026-03'), env)).toEqual(['2026-02-01', '2026-03-01', '2026-02']);
    expect(cutOf(named('2026-W01'), env)).toEqual(['2025-12-22', '2025-12-29', '2025-W52']);
    expect(cutOf(named('FY2026-Q1'), env)).toEqual(['2025-04-01', '2025-07-01', 'FY2025-Q4']);
    expect(cutOf({ kind: 'previous', grain: 'working_day' }, env)).toEqual(['2026-11-19', '2026-11-20', '2026-11-19']);
  });

  test('the year before keeps the date, the quarter and the number of the week', () => {
    const env = envOf('2026-11-21');
    expect(cutOf(named('2024-02-29'), env, 'previous_year')).toEqual(['2023-02-28', '2023-03-01', '2023-02-28']);
    expect(cutOf(named('2026-W23'), env, 'previous_year')).toEqual(['2025-06-02', '2025-06-09', '2025-W23']);
    expect(cutOf(named('2020-W53'), env, 'previous_year')).toEqual(['2019-12-23', '2019-12-30', '2019-W52']);
    expect(cutOf(named('2026-Q2'), env, 'previous_year')).toEqual(['2025-04-01', '2025-07-01', '2025-Q2']);
    expect(cutOf({ kind: 'trailing', count: 12, grain: 'month' }, envOf('2026-11-30'), 'previous_year')).toEqual([
      '2024-12-01',
      '2025-12-01',
      undefined,
    ]);
  });

  test('custom bounds shift by whole months where they are, else by days', () => {
    const env = envOf('2026-11-21');
    expect(cutOf({ kind: 'custom', from: '2026-02-01', to: '2026-04-01' }, env)).toEqual(['2025-12-01', '2026-02-01', undefined]);
    expect(cutOf({ kind: 'custom', from: '2026-03-05', to: '2026-03-15' }, env)).toEqual(['2026-02-23', '2026-03-05', undefined]);
    expect(cutOf({ kind: 'custom', from: '2024-02-28', to: '2024-02-29' }, env, 'previous_year')).toEqual(['2023-02-28', '2023-03-01', undefined]);
    expect(cutOf({ kind: 'custom', from: '2024-02-29', to: '2024-03-01' }, env, 'previous_year')).toEqual(['2023-02-28', '2023-03-01', undefined]);
  });
});

describe('properties', () => {
  const dates = fc.integer({ min: dayNumber('1995-01-01'), max: dayNumber('2060-12-31') }).map(dateOfDay);
  const grains = fc.constantFrom(...timeGrains);
  const calendars = fc.constantFrom<WorkCalendar>(hungary, russia, vietnam, plainCalendar, { ...vietnam, weeklyPattern: [1, 1, 1, 1, 1, 0.5, 0] });
  const envs = fc
    .record({
      today: dates,
      fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
      fiscalYearNamedBy: fc.constantFrom('start' as const, 'end' as const),
      calendar: calendars,
    })
    .map((env): PeriodEnv => ({ ...env, dataThrough: env.today }));

  test('every date is in exactly one bucket of a grain, the one it is named after', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 900 }), grains, envs, (from, length, grain, env) => {
        const to = addDays(from, length);
        const buckets = listBucketsBetween(from, to, grain, env);
        expect(buckets[0]?.from).toBe(from);
        expect(buckets.at(-1)?.to).toBe(to);
        for (const [index, bucket] of buckets.entries()) {
          expect(bucket.from < bucket.to).toBe(true);
          if (index > 0) expect(buckets[index - 1]?.to).toBe(bucket.from);
          expect(bucketOf(bucket.from, grain, env)).toBe(bucket.id);
          expect(bucketOf(addDays(bucket.to, -1), grain, env)).toBe(bucket.id);
        }
        expect(new Set(buckets.map((bucket) => bucket.id)).size).toBe(buckets.length);
      }),
      { numRuns: 300 },
    );
  });

  test('the name of a bucket is the name of its period', () => {
    fc.assert(
      fc.property(grains, envs, (grain, env) => {
        expect(bounds(named(bucketOf(env.today, grain, env)), env)).toEqual(bounds({ kind: 'this', grain }, env));
      }),
      { numRuns: 500 },
    );
  });

  test('periods before each other touch and do not overlap', () => {
    fc.assert(
      fc.property(grains, envs, (grain, env) => {
        const period = resolvePeriod({ kind: 'previous', grain }, env);
        const before = shiftPeriod(period, 'previous_period', env, { whole: true });
        expect(before?.to).toBe(period.from);
        expect(bounds({ kind: 'this', grain }, env)[0]).toBe(period.to);
        if (grain === 'day' || grain === 'week') expect(daysBetween(before!.from!, before!.to!)).toBe(daysBetween(period.from!, period.to!));
      }),
      { numRuns: 300 },
    );
  });

  test('the year before is the same part of the year', () => {
    fc.assert(
      fc.property(
        grains.filter((grain) => grain !== 'day' && grain !== 'week'),
        envs,
        (grain, env) => {
          const period = resolvePeriod({ kind: 'this', grain }, env);
          const before = shiftPeriod(period, 'previous_year', env, { whole: true });
          expect(before?.from?.slice(4)).toBe(period.from?.slice(4));
          expect(before?.to?.slice(4)).toBe(period.to?.slice(4));
          expect(Number(before?.from?.slice(0, 4))).toBe(Number(period.from?.slice(0, 4)) - 1);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a running period meets as many working days as have elapsed, to half a day, or the whole of a shorter one', () => {
    const specs = fc.constantFrom<PeriodSpec>(
      { kind: 'this', grain: 'month' },
      { kind: 'this', grain: 'quarter' },
      { kind: 'to_date', grain: 'year' },
      { kind: 'this', grain: 'week' },
      { kind: 'trailing', count: 3, grain: 'month' },
    );
    fc.assert(
      fc.property(specs, fc.constantFrom('previous_period' as const, 'previous_year' as const), envs, (spec, comparison, env) => {
        const period = resolvePeriod(spec, env);
        const shifted = shiftPeriod(period, comparison, env, { whole: false })!;
        const end = countedEnd(shifted)!;
        expect(end >= shifted.from! && end <= shifted.to!).toBe(true);
        const elapsed = Number(period.workingDays?.elapsed);
        const isWhole = shifted.until === undefined || elapsed > Number(shifted.workingDays?.total);
        if (elapsed === 0 || isWhole) return;
        expect(Math.abs(workingDays(env.calendar, shifted.from!, end) - elapsed)).toBeLessThanOrEqual(0.5);
        expect(Number(shifted.workingDays?.elapsed)).toBe(workingDays(env.calendar, shifted.from!, end));
      }),
      { numRuns: 500 },
    );
  });
});
