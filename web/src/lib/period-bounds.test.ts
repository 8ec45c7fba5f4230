import { describe, expect, it } from 'vitest';
import { findBounds, monthsWindow, trendGrain } from './period-bounds.ts';
import { findPeriod } from '@leadline/contract/period-token';

const boundsOf = (token: string, fiscal = 1) => findBounds(findPeriod(token)!, '2026-11-21', fiscal);

describe('rough bounds of a period', () => {
  it.each([
    ['this-month', '2026-11-01', '2026-12-01'],
    ['previous-quarter', '2026-07-01', '2026-10-01'],
    ['this-week', '2026-11-16', '2026-11-23'],
    ['to-date-year', '2026-01-01', '2026-11-22'],
    ['last-3-month', '2026-09-01', '2026-12-01'],
    ['2017-Q4', '2017-10-01', '2018-01-01'],
    ['2017', '2017-01-01', '2018-01-01'],
  ])('%s', (token, from, to) => {
    expect(boundsOf(token)).toEqual({ from, to });
  });

  it('follows the fiscal year', () => {
    expect(boundsOf('this-fiscal_year', 4)).toEqual({ from: '2026-04-01', to: '2027-04-01' });
    expect(boundsOf('this-fiscal_quarter', 2)).toEqual({ from: '2026-11-01', to: '2027-02-01' });
  });
});

describe('how finely charts are drawn', () => {
  it('days for a month, weeks for a quarter, months beyond', () => {
    expect([boundsOf('this-month'), boundsOf('2017-Q4'), boundsOf('2017'), boundsOf('all')].map(trendGrain)).toEqual([
      'day',
      'week',
      'month',
      'month',
    ]);
  });

  it('shows the twelve months that end with a short period', () => {
    const period = findPeriod('2017-10')!;
    expect(monthsWindow(period, boundsOf('2017-10'))).toEqual({ kind: 'custom', from: '2016-11-01', to: '2017-11-01' });
    expect(monthsWindow(findPeriod('2017')!, boundsOf('2017'))).toEqual({ kind: 'named', name: '2017' });
  });
});
