import type { IsoDate } from '../query/kpi-query.ts';
import { addDays, dateOfDay, dayNumber, yearOf } from './iso-date.ts';
import type { WorkCalendar } from './work-calendar.ts';
import { workFraction } from './work-fraction.ts';

/** Fractions are added in millionths, so that sums of 7/8 and 1/3 days stay exact to the sixth decimal. */
const millionths = 1_000_000;

export function workMillionths(calendar: WorkCalendar, date: IsoDate): number {
  return Math.round(workFraction(calendar, date) * millionths);
}

/** Sum of the working parts of the days in [from, to), in days. */
export function workingDays(calendar: WorkCalendar, from: IsoDate, to: IsoDate): number {
  let sum = 0;
  for (let day = dayNumber(from); day < dayNumber(to); day += 1) sum += workMillionths(calendar, dateOfDay(day));
  return sum / millionths;
}

/** Number of days in [from, to) on which there is any work; a short day counts as one. */
export function countWorkingDays(calendar: WorkCalendar, from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let day = dayNumber(from); day < dayNumber(to); day += 1) if (workFraction(calendar, dateOfDay(day)) > 0) count += 1;
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
