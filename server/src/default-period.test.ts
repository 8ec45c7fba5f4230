import { expect, test } from 'vitest';
import { defaultPeriod } from './default-period.ts';

test.each([
  ['2026-06-15', '2026-06-01', { kind: 'this', grain: 'month' }],
  ['2026-06-15', '2026-05-31', { kind: 'previous', grain: 'month' }],
  ['2026-01-02', '2025-12-01', { kind: 'previous', grain: 'month' }],
  ['2026-06-15', '2017-12-31', { kind: 'named', name: '2017-12' }],
  ['2026-06-15', null, { kind: 'this', grain: 'month' }],
])('on %s with data through %s', (today, dataThrough, period) => {
  expect(defaultPeriod(today, dataThrough)).toEqual(period);
});
