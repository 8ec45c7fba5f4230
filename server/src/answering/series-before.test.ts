import { expect, test } from 'vitest';
import { plainCalendar, type PeriodEnv } from '@leadline/kpi';
import { seriesBefore } from './series-before.ts';

const env: PeriodEnv = { today: '2026-11-20', dataThrough: null, fiscalYearStartMonth: 1, fiscalYearNamedBy: 'start', calendar: plainCalendar };

test.each([
  ['2026-05-01', '2026-06-01', 'month', '2024-03-01'],
  ['2026-04-01', '2026-07-01', 'quarter', '2019-10-01'],
  ['2026-11-16', '2026-11-23', 'week', '2026-05-18'],
  ['2026-11-17', '2026-11-18', 'day', '2026-10-22'],
])('twenty-six of %s to %s: %s', (from, to, grain, start) => {
  expect(seriesBefore({ from, to }, env)).toEqual({ by: [grain], period: { kind: 'custom', from: start, to: from } });
});

test.each([
  ['2026-11-17', '2026-11-24'],
  ['2026-02-01', '2026-05-01'],
  ['2026-01-05', '2026-03-20'],
])('%s to %s is none of the calendar', (from, to) => {
  expect(seriesBefore({ from, to }, env)).toBeUndefined();
});
