import { describe, expect, test } from 'vitest';
import { plainCalendar } from '../calendar/work-calendar.ts';
import type { Moment } from '../catalog/calculation.ts';
import { resolvePeriod } from '../period/resolve-period.ts';
import type { PeriodSpec } from '../query/kpi-query.ts';
import { momentText, shiftWindow } from './moment.ts';
import { windowOf } from './window.ts';

const env = { today: '2026-06-15', dataThrough: '2026-06-15', fiscalYearStartMonth: 1, fiscalYearNamedBy: 'start', calendar: plainCalendar } as const;
const named = (name: string): PeriodSpec => ({ kind: 'named', name });
const at = (spec: PeriodSpec, moment: Moment): string | undefined => {
  const window = shiftWindow(windowOf(resolvePeriod(spec, env)), moment, env);
  return window && `${window.from} ${window.to}${window.isRunning ? ' running' : ''}`;
};

describe('another stretch of time, seen from a period', () => {
  test('the start is everything before it; of all time there is none', () => {
    expect(at(named('2026-05'), { kind: 'start' })).toBe('null 2026-05-01');
    expect(at({ kind: 'all' }, { kind: 'start' })).toBeUndefined();
  });

  test('previous ones are as long; a running period is compared as far as it is', () => {
    expect(at(named('2026-05'), { kind: 'previous', count: 1 })).toBe('2026-04-01 2026-05-01');
    expect(at(named('2026-05'), { kind: 'previous', count: 3 })).toBe('2026-02-01 2026-03-01');
    expect(at(named('2026-06'), { kind: 'previous', count: 1 })).toBe('2026-05-01 2026-05-16');
    expect(at(named('2026-W23'), { kind: 'year_before' })).toBe('2025-06-02 2025-06-09');
    expect(at({ kind: 'all' }, { kind: 'previous', count: 1 })).toBeUndefined();
  });

  test('trailing stretches end where the period is counted to', () => {
    expect(at(named('2026-05'), { kind: 'trailing', count: 90, grain: 'day' })).toBe('2026-03-03 2026-06-01');
    expect(at(named('2026-06'), { kind: 'trailing', count: 12, grain: 'month' })).toBe('2025-06-16 2026-06-16 running');
    expect(at({ kind: 'all' }, { kind: 'trailing', count: 1, grain: 'day' })).toBe('2026-06-15 2026-06-16');
  });

  test('months are counted back from the one the period ends in', () => {
    expect(at(named('2026-Q1'), { kind: 'month_back', count: 0 })).toBe('2026-03-01 2026-04-01');
    expect(at(named('2026-Q2'), { kind: 'month_back', count: 0 })).toBe('2026-06-01 2026-06-16 running');
    expect(at(named('2026-Q2'), { kind: 'month_back', count: 6 })).toBe('2025-12-01 2026-01-01');
  });

  test('ever, the whole and the rest', () => {
    expect(at(named('2026-06'), { kind: 'ever' })).toBe('null 2026-06-16 running');
    expect(at(named('2026-06'), { kind: 'whole' })).toBe('2026-06-01 2026-07-01 running');
    expect(at(named('2026-06'), { kind: 'rest' })).toBe('2026-06-16 2026-07-01 running');
    expect(at(named('2026-05'), { kind: 'rest' })).toBeUndefined();
  });

  test('moments have names', () => {
    expect(momentText({ kind: 'trailing', count: 90, grain: 'day' })).toBe('trailing:90:day');
    expect(momentText({ kind: 'start' })).toBe('start');
  });
});
