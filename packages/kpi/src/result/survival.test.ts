import { describe, expect, test } from 'vitest';
import type { LeafRow } from './leaf-rows.ts';
import { countEvents, countYoung, horizonOf, quantileOfDays, shareWithin } from './survival.ts';

const row = (value: number | null, isEvent: boolean, cases = 1): LeafRow => ({
  apart: null,
  total: String(cases),
  cases,
  distribution: { value, isEvent },
});
const event = (value: number | null, cases = 1): LeafRow => row(value, true, cases);
const open = (value: number): LeafRow => row(value, false);

/** The vector of A5 (b): days, decided or still open. */
const vector = [event(10), event(14, 2), open(18), event(21), event(25), open(30), event(33), event(40), open(45), event(52), open(60)];

describe('survival', () => {
  test.each([
    [10, '0.0833'],
    [14, '0.2500'],
    [21, '0.3438'],
    [25, '0.4375'],
    [33, '0.5500'],
    [40, '0.6625'],
    [52, '0.8313'],
  ])('share within %d days', (days, share) => {
    expect(Number(shareWithin(vector, String(days))).toFixed(4)).toBe(share);
  });

  test('quantiles of the days of those whose event came, however they are grouped', () => {
    expect(quantileOfDays([event(10), event(20), open(500), event(90)], '0.5')).toBe('20');
    expect(quantileOfDays([event(10, 2), event(20, 2)], '0.5')).toBe('15');
    expect(quantileOfDays([event(1), event(2), event(3), event(4), event(5)], '0.8')).toBe('4.2');
    expect(quantileOfDays([open(5)], '0.5')).toBeUndefined();
  });

  test('the horizon is twice the median, at least 30 days', () => {
    expect(horizonOf([event(10)])).toBe('30');
    expect(horizonOf([event(40), event(50)])).toBe('90');
    expect(horizonOf([])).toBe('30');
  });

  test('an event before the start counts, and has no part in the median', () => {
    const rows = [event(-2), event(null), event(8), open(3)];
    expect(countEvents(rows, '30')).toBe('3');
    expect(quantileOfDays(rows, '0.5')).toBe('8');
  });

  test('young cases are those that have not had the days yet', () => {
    expect(countYoung([open(3), open(30), open(29), event(2)], '30')).toBe('2');
  });
});
