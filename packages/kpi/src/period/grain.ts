import { addDays, addMonths, dateOfDay, dayNumber, firstOfMonth, isoWeekday, monthOf, yearOf } from '../calendar/iso-date.ts';
import type { IsoDate, TimeGrain } from '../query/kpi-query.ts';
import type { PeriodEnv } from './period-env.ts';

type FiscalRule = Pick<PeriodEnv, 'fiscalYearStartMonth' | 'fiscalYearNamedBy'>;

const monthsOf = { month: 1, quarter: 3, year: 12, fiscal_quarter: 3, fiscal_year: 12 } as const;

/** First day of the bucket of a grain that holds a date. Weeks start on Monday. */
export function startOf(date: IsoDate, grain: TimeGrain, env: FiscalRule): IsoDate {
  if (grain === 'day') return date;
  if (grain === 'week') return addDays(date, 1 - isoWeekday(date));
  const fiscal = grain === 'fiscal_quarter' || grain === 'fiscal_year';
  const offset = fiscal ? env.fiscalYearStartMonth - 1 : 0;
  const length = monthsOf[grain];
  const month = yearOf(date) * 12 + monthOf(date) - 1;
  return firstOfMonth(0, month - ((((month - offset) % length) + length) % length) + 1);
}

/** First day of the bucket so many buckets later; `start` must be the first day of one. */
export function addGrains(start: IsoDate, grain: TimeGrain, count: number): IsoDate {
  if (grain === 'day') return addDays(start, count);
  if (grain === 'week') return addDays(start, 7 * count);
  return addMonths(start, monthsOf[grain] * count);
}

/** ISO 8601 year and number of the week that holds a date: both are those of its Thursday. */
export function isoWeek(date: IsoDate): { readonly year: number; readonly week: number } {
  const thursday = dayNumber(date) + 4 - isoWeekday(date);
  const year = yearOf(dateOfDay(thursday));
  return { year, week: Math.floor((thursday - dayNumber(firstOfMonth(year, 1))) / 7) + 1 };
}

/** Monday of an ISO week; the week of 4 January is week 1. */
export function mondayOfIsoWeek(year: number, week: number): IsoDate {
  const fourth = addDays(firstOfMonth(year, 1), 3);
  return addDays(fourth, 1 - isoWeekday(fourth) + 7 * (week - 1));
}

/** 52 or 53. */
export function isoWeeksInYear(year: number): number {
  return isoWeek(addDays(firstOfMonth(year, 12), 27)).week;
}

/** Name of the fiscal year that starts on the given first day. */
export function fiscalYearName(start: IsoDate, env: FiscalRule): number {
  const named = env.fiscalYearNamedBy === 'end' && env.fiscalYearStartMonth > 1;
  return yearOf(start) + (named ? 1 : 0);
}

/** First day of the fiscal year of a name; the inverse of `fiscalYearName`. */
export function startOfFiscalYear(name: number, env: FiscalRule): IsoDate {
  const named = env.fiscalYearNamedBy === 'end' && env.fiscalYearStartMonth > 1;
  return firstOfMonth(name - (named ? 1 : 0), env.fiscalYearStartMonth);
}
