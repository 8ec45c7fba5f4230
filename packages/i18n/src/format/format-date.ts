import type { Locale } from '../locale.ts';
import { noBreakSpace, noValue } from './symbols.ts';

const enMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A date `YYYY-MM-DD` as §9.8 says: 21 Nov 2026, 21/11/2026, 2026. 11. 21., 21.11.2026; `–` for null. */
export function formatDate(locale: Locale, date: string | null): string {
  if (date === null) return noValue;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) throw new RangeError(`not a date: ${date}`);
  const [, year = '', month = '', day = ''] = match;
  switch (locale) {
    case 'en':
      return [String(Number(day)), enMonths[Number(month) - 1], year].join(noBreakSpace);
    case 'vi':
      return `${day}/${month}/${year}`;
    case 'hu':
      return [`${year}.`, `${month}.`, `${day}.`].join(noBreakSpace);
    case 'ru':
      return `${day}.${month}.${year}`;
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than using it. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', options);
  clocks.set(timeZone, clock);
  return clock;
}

/** An instant (ISO 8601 with zone) as date and time of day in a time zone (IANA); `–` for null. */
export function formatInstant(locale: Locale, instant: string | null, timeZone: string): string {
  if (instant === null) return noValue;
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const date = formatDate(locale, `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
  const time = `${part('hour')}:${part('minute')}`;
  return locale === 'en' || locale === 'ru' ? `${date}, ${time}` : `${date} ${time}`;
}
