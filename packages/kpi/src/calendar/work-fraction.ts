import type { IsoDate } from '../query/kpi-query.ts';
import { isoWeekday, yearOf } from './iso-date.ts';
import type { CalendarException, WorkCalendar } from './work-calendar.ts';

interface CalendarIndex {
  readonly company: ReadonlyMap<IsoDate, CalendarException>;
  readonly official: ReadonlyMap<IsoDate, CalendarException>;
  readonly fixed: ReadonlySet<string>;
  readonly listedYears: ReadonlySet<number>;
}

const indexes = new WeakMap<WorkCalendar, CalendarIndex>();

function indexOf(calendar: WorkCalendar): CalendarIndex {
  const known = indexes.get(calendar);
  if (known) return known;
  const counted = calendar.days.filter((day) => (day.appliesTo ?? 'all') === 'all');
  const index: CalendarIndex = {
    company: new Map(calendar.companyDays.map((day) => [day.on, day])),
    official: new Map(counted.map((day) => [day.on, day])),
    fixed: new Set(calendar.fixedHolidays.map((holiday) => holiday.day)),
    listedYears: new Set([...calendar.officialYears, ...calendar.provisionalYears]),
  };
  indexes.set(calendar, index);
  return index;
}

/** The row that decides about a day, or undefined where rule or weekly pattern decides. */
export function findCalendarDay(calendar: WorkCalendar, date: IsoDate): CalendarException | undefined {
  const index = indexOf(calendar);
  return index.company.get(date) ?? index.official.get(date);
}

/** The weekly pattern decides about a day, and neither a row nor a rule. */
export function isUsualDay(calendar: WorkCalendar, date: IsoDate): boolean {
  return findCalendarDay(calendar, date) === undefined && !isFixedHoliday(calendar, date);
}

function isFixedHoliday(calendar: WorkCalendar, date: IsoDate): boolean {
  const index = indexOf(calendar);
  return !index.listedYears.has(yearOf(date)) && index.fixed.has(date.slice(5));
}

/** Working part of a day, 0 … 1. */
export function workFraction(calendar: WorkCalendar, date: IsoDate): number {
  const row = findCalendarDay(calendar, date);
  if (row) return row.workFraction;
  return isFixedHoliday(calendar, date) ? 0 : (calendar.weeklyPattern[isoWeekday(date) - 1] ?? 0);
}
