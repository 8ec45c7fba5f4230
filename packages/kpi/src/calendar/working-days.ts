import type { IsoDate } from '../query/kpi-query.ts';
import { addDays, dateOfDay, dayNumber, firstOfMonth, yearOf } from './iso-date.ts';
import type { WorkCalendar } from './work-calendar.ts';
import { workFraction } from './work-fraction.ts';

/** Fractions are added in millionths, so that sums of 7/8 and 1/3 days stay exact to the sixth decimal. */
const millionths = 1_000_000;

export function workMillionths(calendar: WorkCalendar, date: IsoDate): number {
  return Math.round(workFraction(calendar, date) * millionths);
}

/** Sum of the working parts of the days in [from, to), in days. */
export function workingDays(calendar: WorkCalendar, from: IsoDate, to: IsoDate): number {
  const end = dayNumber(to);
  let sum = 0;
  for (let day = dayNumber(from); day < end;) {
    const year = yearOf(dateOfDay(day));
    const { first, sums } = sumsOfYear(calendar, year);
    const next = Math.min(end, first + sums.length - 1);
    sum += sums[next - first]! - sums[day - first]!;
    day = next;
  }
  return sum / millionths;
}

/** Work of a year before each of its days, in millionths of a day, and in all of it. */
interface YearSums {
  /** Day number of 1 January. */
  readonly first: number;
  readonly sums: readonly number[];
}

/** Of the years asked for, as long as the calendar is in use. */
const sumsOfYears = new WeakMap<WorkCalendar, Map<number, YearSums>>();

function sumsOfYear(calendar: WorkCalendar, year: number): YearSums {
  const years = sumsOfYears.get(calendar) ?? new Map<number, YearSums>();
  sumsOfYears.set(calendar, years);
  const known = years.get(year) ?? addUp(calendar, year);
  years.set(year, known);
  return known;
}

function addUp(calendar: WorkCalendar, year: number): YearSums {
  const first = dayNumber(firstOfMonth(year, 1));
  const end = dayNumber(firstOfMonth(year + 1, 1));
  const sums = [0];
  for (let day = first; day < end; day += 1) sums.push(sums[day - first]! + workMillionths(calendar, dateOfDay(day)));
  return { first, sums };
}

/** Number of days in [from, to) on which there is any work; a short day counts as one. */
export function countWorkingDays(calendar: WorkCalendar, from: IsoDate, to: IsoDate): number {
  const end = dayNumber(to);
  let count = 0;
  for (let day = dayNumber(from); day < end; day += 1) if (workFraction(calendar, dateOfDay(day)) > 0) count += 1;
  return count;
}

/** The n-th day with work from a date on (n = 1: the date itself if it is one), or undefined within the ten years after it. */
export function nthWorkingDay(calendar: WorkCalendar, from: IsoDate, n: number): IsoDate | undefined {
  let left = n;
  for (let offset = 0; offset < 3660; offset += 1) {
    const date = addDays(from, offset);
    if (workFraction(calendar, date) > 0) left -= 1;
    if (left <= 0) return date;
  }
  return undefined;
}

/** The last day with work before a date; the day before it where a whole year has none. */
export function previousWorkingDay(calendar: WorkCalendar, date: IsoDate): IsoDate {
  for (let back = 1; back <= 366; back += 1) {
    const earlier = addDays(date, -back);
    if (workFraction(calendar, earlier) > 0) return earlier;
  }
  return addDays(date, -1);
}

/** Years touched by [from, to) for which the calendar has no rows in force. */
export function listCalendarGaps(calendar: WorkCalendar, from: IsoDate, to: IsoDate): readonly number[] {
  const gaps: number[] = [];
  if (from >= to) return gaps;
  for (let year = yearOf(from); year <= yearOf(addDays(to, -1)); year += 1) if (!calendar.officialYears.includes(year)) gaps.push(year);
  return gaps;
}
