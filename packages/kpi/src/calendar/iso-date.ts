import type { IsoDate } from '../query/kpi-query.ts';

const dayMs = 86_400_000;

/** Number of days since 1970-01-01 of a date `YYYY-MM-DD`. */
export function dayNumber(date: IsoDate): number {
  const [year, month, day] = [digitsAt(date, 0, 4), digitsAt(date, 5, 7), digitsAt(date, 8, 10)];
  const isPlain = date.length === 10 && date[4] === '-' && date[7] === '-' && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  return isPlain && year >= 0 ? daysBeforeMonth(year, month) + day - 1 : Date.parse(`${date}T00:00:00Z`) / dayMs;
}

/** The number that stands there; NaN where there are not only digits. */
function digitsAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Days from 1970-01-01 to the first of a month; years are counted from March, so that the leap day is their last. */
function daysBeforeMonth(year: number, month: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) - daysToEpoch;
}

/** From 0000-03-01 to 1970-01-01. */
const daysToEpoch = 719_468;
/** Day numbers of 0000-03-01 and 9999-12-31. */
const [firstDay, lastDay] = [-daysToEpoch, 2_932_896];

/** The date of a day number; the inverse of `dayNumber`. */
export function dateOfDay(day: number): IsoDate {
  if (!Number.isInteger(day) || day < firstDay || day > lastDay) return new Date(day * dayMs).toISOString().slice(0, 10);
  const days = day + daysToEpoch;
  const century = Math.floor((4 * days + 3) / 146_097);
  const ofCentury = days - Math.floor((146_097 * century) / 4);
  const marchYear = Math.floor((4 * ofCentury + 3) / 1461);
  const ofYear = ofCentury - Math.floor((1461 * marchYear) / 4);
  const marchMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = 100 * century + marchYear + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1, 2)}`;
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

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
  return `${padded(Math.floor(index / 12), 4)}-${padded((index % 12) + 1, 2)}-01`;
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
