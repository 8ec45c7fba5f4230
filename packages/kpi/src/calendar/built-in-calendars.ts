import { hungary } from './seed/hungary.ts';
import { russia } from './seed/russia.ts';
import { vietnam } from './seed/vietnam.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Calendars that come with the product, by ISO 3166 country code. */
export const builtInCalendars: ReadonlyMap<string, WorkCalendar> = new Map([
  ['VN', vietnam],
  ['HU', hungary],
  ['RU', russia],
]);

export function findBuiltInCalendar(country: string): WorkCalendar | undefined {
  return builtInCalendars.get(country);
}
