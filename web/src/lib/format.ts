import { formatInstant, formatNumber, formatPercent, type Locale } from '@leadline/i18n';

/** The figure and its unit apart, so that the unit can be set smaller. */
export interface Figure {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** Splits a value as a reader writes it into what stands before the number, the number and what stands after it. */
export function figureOf(text: string): Figure {
  const match = /^(\D*?)([+\u2212]?\d(?:[\d.,\u00a0]*\d)?)(.*)$/.exec(text);
  // Hours and minutes belong together.
  if (match && /[\s\u00a0]\d/.test(match[3]!)) return { before: '', number: text, after: '' };
  return match ? { before: match[1]!.trim(), number: match[2]!, after: match[3]!.trim() } : { before: '', number: text, after: '' };
}

export function countText(locale: Locale, count: number | string): string {
  return formatNumber(locale, String(count), { decimals: 2, trim: true });
}

export function shareText(locale: Locale, share: number): string {
  return formatPercent(locale, share.toFixed(6), { decimals: 1 });
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant, as YYYY-MM-DD. */
function dayOf(instant: string, timeZone: string): string {
  const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone });
  calendars.set(timeZone, calendar);
  return calendar.format(new Date(instant));
}

/** An instant of today as the time of day alone. */
export function shortInstant(locale: Locale, instant: string, timeZone: string, today: string): string {
  const day = dayOf(instant, timeZone);
  const text = formatInstant(locale, instant, timeZone);
  return day === today ? text.slice(-5) : text;
}
