import type { IsoDate } from '../query/kpi-query.ts';

const dayMs = 86_400_000;

/** Number of days since 1970-01-01 of a date `YYYY-MM-DD`. */
export function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

/** The date of a day number; the inverse of `dayNumber`. */
export function dateOfDay(day: number): IsoDate {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** @returns whether the text is a date that exists, in the years 1000 to 9999 */
export function isIsoDate(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const day = dayNumber(text);
  return !Number.isNaN(day) && dateOfDay(day) === text;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Whole days from one date to another; negative where `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Monday = 1 … Sunday = 7 (ISO 8601). */
export function isoWeekday(date: IsoDate): number {
  const index = (dayNumber(date) + 3) % 7;
  return (index < 0 ? index + 7 : index) + 1;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** January = 1. */
export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}

/** First day of a month; `month` may lie outside 1 … 12 and then counts on into other years. */
export function firstOfMonth(year: number, month: number): IsoDate {
  const index = year * 12 + month - 1;
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}-01`;
}

/** The same day so many months later, at the latest the last day of that month (31 March less a month is 28 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const first = firstOfMonth(yearOf(date), monthOf(date) + months);
  const length = daysBetween(first, firstOfMonth(yearOf(first), monthOf(first) + 1));
  return addDays(first, Math.min(Number(date.slice(8, 10)), length) - 1);
}

export function minDate(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

export function maxDate(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}
