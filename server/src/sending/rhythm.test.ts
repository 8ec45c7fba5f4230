import { builtInCalendars, plainCalendar, type WorkCalendar } from '@leadline/kpi';
import { describe, expect, test } from 'vitest';
import { dateIn } from '#server/clock.ts';
import { plannedNow } from './plan-sendings.ts';
import { isDueOn, nextDueAfter } from './rhythm.ts';

const due = (rhythm: Parameters<typeof isDueOn>[0], from: string, count: number, calendar: WorkCalendar = plainCalendar): readonly string[] => {
  const found: string[] = [];
  for (let day: string | null = from; found.length < count && day !== null;) {
    day = nextDueAfter(rhythm, day, calendar);
    if (day !== null) found.push(day);
  }
  return found;
};

describe('days something is due on', () => {
  test('are working days of the calendar, holidays and moved Saturdays as they are', () => {
    const hungary = builtInCalendars.get('HU')!;
    expect(due({ kind: 'working_days' }, '2026-08-18', 3, hungary)).toEqual(['2026-08-19', '2026-08-24', '2026-08-25']);
    expect(isDueOn({ kind: 'working_days' }, '2026-08-08', hungary)).toBe(true);
  });

  test('are one weekday, and one day of the month or its last where it has no such day', () => {
    expect(due({ kind: 'weekly', weekday: 1 }, '2026-12-24', 3)).toEqual(['2026-12-28', '2027-01-04', '2027-01-11']);
    expect(due({ kind: 'monthly', day: 31 }, '2026-01-30', 4)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
    expect(due({ kind: 'monthly', day: 29 }, '2028-01-29', 2)).toEqual(['2028-02-29', '2028-03-29']);
  });

  test('are the first working day of each month', () => {
    expect(due({ kind: 'month_start' }, '2026-07-15', 3)).toEqual(['2026-08-03', '2026-09-01', '2026-10-01']);
    expect(isDueOn({ kind: 'month_start' }, '2026-08-04', plainCalendar)).toBe(false);
  });
});

describe('the hour', () => {
  const zone = 'Europe/Budapest';
  /** Each day that becomes due while a clock runs, and when. */
  const running = (from: string, hours: number, at: number): readonly string[] => {
    const found: string[] = [];
    let planned = plannedNow(zone, at, new Date(from));
    for (let minutes = 0; minutes <= hours * 60; minutes += 5) {
      const now = new Date(Date.parse(from) + minutes * 60_000);
      const until = plannedNow(zone, at, now);
      if (until > planned) found.push(`${until} ${now.toISOString().slice(11, 16)}`);
      if (until > planned) planned = until;
    }
    return found;
  };

  test('comes once a day when clocks go forward, also where it does not exist that night', () => {
    expect(running('2026-03-28T12:00:00Z', 48, 7 * 60)).toEqual(['2026-03-29 05:00', '2026-03-30 05:00']);
    expect(running('2026-03-28T12:00:00Z', 48, 2 * 60 + 30)).toEqual(['2026-03-29 01:00', '2026-03-30 00:30']);
  });

  test('comes once a day when clocks go back, also where it exists twice', () => {
    expect(running('2026-10-24T12:00:00Z', 48, 7 * 60)).toEqual(['2026-10-25 06:00', '2026-10-26 06:00']);
    expect(running('2026-10-24T12:00:00Z', 48, 2 * 60 + 30)).toEqual(['2026-10-25 00:30', '2026-10-26 01:30']);
    expect(dateIn(zone, new Date('2026-10-25T00:30:00Z'))).toBe('2026-10-25');
  });
});
