import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { builtInCalendars } from './built-in-calendars.ts';
import { expandCalendar } from './expand-calendar.ts';
import { firstOfMonth } from './iso-date.ts';
import { hungary } from './seed/hungary.ts';
import { russia } from './seed/russia.ts';
import { vietnam } from './seed/vietnam.ts';
import type { WorkCalendar } from './work-calendar.ts';
import { workFraction } from './work-fraction.ts';
import { countWorkingDays, listCalendarGaps, nthWorkingDay, previousWorkingDay, workingDays } from './working-days.ts';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

describe('the calendars of 2026 (§3.6)', () => {
  test.each<[string, WorkCalendar, number[], number]>([
    ['Vietnam', vietnam, [21, 15, 22, 20, 20, 22, 23, 21, 20, 22, 21, 23], 250],
    ['Hungary', hungary, [21, 20, 22, 20, 19, 22, 23, 20, 22, 21, 21, 22], 253],
    ['Russia', russia, [15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22], 247],
  ])('%s month by month', (_name, calendar, counts, year) => {
    expect(months.map((month) => countWorkingDays(calendar, firstOfMonth(2026, month), firstOfMonth(2026, month + 1)))).toEqual(counts);
    expect(countWorkingDays(calendar, '2026-01-01', '2027-01-01')).toBe(year);
  });

  test('the Russian short days are an hour shorter: 1,972 hours', () => {
    expect(workingDays(russia, '2026-01-01', '2027-01-01')).toBe(246.5);
    expect(workFraction(russia, '2026-04-30')).toBe(0.875);
  });

  test('moved days work on a Saturday and rest on a weekday', () => {
    expect(workFraction(hungary, '2026-01-10')).toBe(1);
    expect(workFraction(hungary, '2026-01-02')).toBe(0);
    expect(workFraction(vietnam, '2026-01-10')).toBe(0);
    expect(workFraction(vietnam, '2026-01-02')).toBe(1);
    expect(workFraction(vietnam, '2026-11-24')).toBe(1);
  });
});

describe('other years', () => {
  test('2027 counts what is known and has no official rows', () => {
    expect(['2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-04-16'].map((date) => workFraction(vietnam, date))).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
    expect(['2027-03-26', '2027-03-29', '2027-05-17'].map((date) => workFraction(hungary, date))).toEqual([0, 0, 0]);
    expect(['2027-05-03', '2027-05-10', '2027-06-14'].map((date) => workFraction(russia, date))).toEqual([0, 0, 0]);
    for (const calendar of builtInCalendars.values()) expect(listCalendarGaps(calendar, '2025-12-31', '2027-01-02')).toEqual([2025, 2027]);
    expect(listCalendarGaps(vietnam, '2026-01-01', '2027-01-01')).toEqual([]);
  });

  test('years nobody has entered rest on holidays of fixed date', () => {
    expect(workFraction(hungary, '2024-08-20')).toBe(0);
    expect(workFraction(hungary, '2024-08-21')).toBe(1);
    expect(workFraction(russia, '2024-01-05')).toBe(0);
    expect(workFraction(vietnam, '2024-09-02')).toBe(0);
  });
});

/** Art. 112 lists 1–6 and 8 January; the other source leaves these out. */
const notListedElsewhere = new Set(['RU 01-03', 'RU 01-04', 'RU 01-05', 'RU 01-06']);

describe('fixed holidays agree with another source', () => {
  test.each([
    ['VN', 2024],
    ['HU', 2024],
    ['RU', 2024],
    ['HU', 2026],
    ['RU', 2026],
    ['VN', 2026],
  ] as const)('%s %i', (country, year) => {
    const calendar = builtInCalendars.get(country)!;
    const listed = new Holidays(country, { types: ['public'] }).getHolidays(year).map((holiday) => holiday.date.slice(0, 10));
    const own = calendar.fixedHolidays.map(({ day }) => day).filter((day) => !notListedElsewhere.has(`${country} ${day}`));
    for (const day of own) expect(listed, `${year}-${day}`).toContain(`${year}-${day}`);
  });

  test.each([
    ['HU', 2026],
    ['HU', 2027],
  ] as const)('the movable feasts of %s %i', (country, year) => {
    const own = new Set(
      builtInCalendars
        .get(country)!
        .days.filter((day) => day.on.startsWith(String(year)) && day.kind === 'public_holiday')
        .map((day) => day.on),
    );
    const listed = new Holidays(country, { types: ['public'] }).getHolidays(year).map((holiday) => holiday.date.slice(0, 10));
    for (const date of listed.filter((day) => !day.endsWith('12-24'))) expect([...own], date).toContain(date);
  });
});

test('a company day overrides the official one and the pattern', () => {
  const own: WorkCalendar = {
    ...hungary,
    companyDays: [
      { on: '2026-08-20', workFraction: 0.5, kind: 'moved_working_day', status: 'official' },
      { on: '2026-08-19', workFraction: 0, kind: 'company_day_off', status: 'official' },
    ],
  };
  expect(workFraction(own, '2026-08-20')).toBe(0.5);
  expect(workFraction(own, '2026-08-19')).toBe(0);
  expect(workingDays(own, '2026-08-17', '2026-08-24')).toBe(2.5);
});

test('a pattern with half Saturdays counts them by half', () => {
  const shop: WorkCalendar = { ...vietnam, weeklyPattern: [1, 1, 1, 1, 1, 0.5, 0] };
  expect(workingDays(shop, '2026-06-01', '2026-06-08')).toBe(5.5);
  expect(countWorkingDays(shop, '2026-06-01', '2026-06-08')).toBe(6);
});

test('the n-th and the previous working day step over rest days', () => {
  expect(nthWorkingDay(vietnam, '2026-02-13', 1)).toBe('2026-02-13');
  expect(nthWorkingDay(vietnam, '2026-02-13', 2)).toBe('2026-02-23');
  expect(previousWorkingDay(vietnam, '2026-02-23')).toBe('2026-02-13');
  expect(previousWorkingDay({ ...vietnam, weeklyPattern: [0, 0, 0, 0, 0, 0, 0], officialYears: [], days: [] }, '2026-02-23')).toBe('2026-02-22');
});

test('the expanded calendar has every day once, with its status', () => {
  const days = expandCalendar(russia, 2024, 2027);
  expect(days).toHaveLength(366 + 365 * 3);
  expect(new Set(days.map((day) => day.dayOn)).size).toBe(days.length);
  const at = (on: string) => days.find(({ dayOn }) => dayOn === on);
  expect(at('2026-04-30')).toEqual({ dayOn: '2026-04-30', workFraction: '0.875000', usualPart: '0.875000', status: 'official' });
  expect(at('2026-05-02'), 'a usual Saturday').toMatchObject({ workFraction: '0.000000', usualPart: '1.000000' });
  expect(at('2026-05-01'), 'a holiday').toMatchObject({ workFraction: '0.000000', usualPart: '0.000000' });
  expect(new Set(days.map((day) => `${day.dayOn.slice(0, 4)} ${day.status}`))).toEqual(
    new Set(['2024 no_rows', '2025 no_rows', '2026 official', '2027 provisional']),
  );
});
