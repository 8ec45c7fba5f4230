import { describe, expect, it } from 'vitest';
import { addMonths, findPeriod, periodToken } from './period-token.ts';

const tokens = [
  'all',
  '2026',
  'FY2026',
  '2026-06',
  '2026-Q2',
  '2026-W53',
  '2026-06-15',
  'this-month',
  'previous-working_day',
  'to-date-fiscal_year',
  'last-12-month',
  '2026-01-01..2026-03-31',
];

describe('periods in the address', () => {
  it.each(tokens)('%s comes back as it was', (token) => {
    expect(periodToken(findPeriod(token)!)).toBe(token);
  });

  it('keeps both days of a chosen range', () => {
    expect(findPeriod('2026-01-01..2026-03-31')).toEqual({ kind: 'custom', from: '2026-01-01', to: '2026-04-01' });
  });

  it.each(['', 'last-0-month', 'this-fortnight', '2026-13', '2026-Q5', '2026-03-31..2026-01-01', 'last-1000-day'])('does not take %s', (token) => {
    expect(findPeriod(token)).toBeUndefined();
  });

  it('counts months over the turn of the year', () => {
    expect(addMonths('2026-01-31', -2)).toBe('2025-11-01');
    expect(addMonths('2025-12-15', 1)).toBe('2026-01-01');
  });
});
