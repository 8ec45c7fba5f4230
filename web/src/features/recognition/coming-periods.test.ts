import { expect, test } from 'vitest';
import { comingPeriods } from './coming-periods.ts';

test('what comes begins after today, over the end of a year too', () => {
  expect(comingPeriods('2026-06-15')).toEqual(['2026-07', '2026-08', '2026-09', '2026-Q3', '2026-Q4']);
  expect(comingPeriods('2026-12-31')).toEqual(['2027-01', '2027-02', '2027-03', '2027-Q1', '2027-Q2']);
  expect(comingPeriods('2026-10-01')).toEqual(['2026-11', '2026-12', '2027-01', '2027-Q1', '2027-Q2']);
});
