import { expect, test } from 'vitest';
import { plainCalendar } from '../calendar/work-calendar.ts';
import type { PeriodEnv } from '../period/period-env.ts';
import { currentFrame } from './frame.ts';

const env: PeriodEnv = {
  today: '2026-08-20',
  dataThrough: '2026-08-20',
  fiscalYearStartMonth: 1,
  fiscalYearNamedBy: 'start',
  calendar: plainCalendar,
};

test('years of all time that are over are whole years, the running one is counted as far as there are data', () => {
  const { rows } = currentFrame({ kpis: [], period: { kind: 'all' } }, 'year', env, { from: '2024-01-03', to: '2026-08-18' }, false);
  expect(rows.map(({ window: { from, to, end } }) => [from, to, end])).toEqual([
    ['2024-01-01', '2025-01-01', '2025-01-01'],
    ['2025-01-01', '2026-01-01', '2026-01-01'],
    ['2026-01-01', '2026-08-19', '2027-01-01'],
  ]);
});
