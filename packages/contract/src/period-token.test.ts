import type { PeriodSpec } from '@leadline/kpi';
import { expect, test } from 'vitest';
import { findPeriod, periodToken } from './period-token.ts';

test.each<[string, PeriodSpec]>([
  ['all', { kind: 'all' }],
  ['2026-06', { kind: 'named', name: '2026-06' }],
  ['FY2026-Q3', { kind: 'named', name: 'FY2026-Q3' }],
  ['this-month', { kind: 'this', grain: 'month' }],
  ['previous-working_day', { kind: 'previous', grain: 'working_day' }],
  ['to-date-fiscal_year', { kind: 'to_date', grain: 'fiscal_year' }],
  ['last-12-month', { kind: 'trailing', count: 12, grain: 'month' }],
  ['2026-01-01..2026-02-28', { kind: 'custom', from: '2026-01-01', to: '2026-03-01' }],
])('%s is a period and is written the same way', (token, period) => {
  expect(findPeriod(token)).toEqual(period);
  expect(periodToken(period)).toBe(token);
});

test.each(['', 'yesterday', '2026-13', 'last-0-month', '2026-02-01..2026-01-01', 'this-decade', '2026-06; drop'])('%s is no period', (token) => {
  expect(findPeriod(token)).toBeUndefined();
});
