import { createHash } from 'node:crypto';
import { builtInCalendars, expandCalendar, type ExpandedDay, identityText, key64Of, type WorkCalendar } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { insertValues } from '../value-rows.ts';
import { defaultCalendar, listWorkCalendars } from './work-calendars.ts';

const firstYear = 2010;
const yearsAhead = 3;

/**
 * `ref_calendar_day`: every day of the organisation's calendar (key null), of each calendar of its own, and of the countries
 * whose calendar comes with the product (builtInCalendarKey).
 */
export async function publishCalendar({ session, tables, settings, touched, everything, receivedAt }: ApplyContext): Promise<void> {
  if (!everything && !touched.has('calendar') && !touched.has('calendar_day')) return;
  const stored = await listWorkCalendars(session, tables);
  const lastYear = Number(receivedAt.slice(0, 4)) + yearsAhead;
  const builtIn = [...builtInCalendars].map(([country, calendar]) => ({ key: builtInCalendarKey(country), calendar }));
  const rows = [{ key: null, calendar: defaultCalendar(stored, settings) }, ...stored, ...builtIn].flatMap(({ key, calendar }) =>
    daysOf(calendar, lastYear).map(({ dayOn, workFraction, usualPart, status }) => [key, dayOn, workFraction, usualPart, status]),
  );
  await session.run(`DELETE FROM ${tables.named('ref_calendar_day')}`);
  const columns = [
    { name: 'calendar_key', sql: 'bigint' },
    { name: 'day_on', sql: 'date' },
    { name: 'work_fraction', sql: 'decimal(9,6)' },
    { name: 'usual_part', sql: 'decimal(9,6)' },
    { name: 'status', sql: 'text' },
  ];
  await insertValues(session, tables.named('ref_calendar_day'), columns, rows);
}

const known = new WeakMap<WorkCalendar, { readonly lastYear: number; readonly days: readonly ExpandedDay[] }>();

/** The days of a calendar that does not change, as those that come with the product, are worked out once. */
function daysOf(calendar: WorkCalendar, lastYear: number): readonly ExpandedDay[] {
  const before = known.get(calendar);
  if (before?.lastYear === lastYear) return before.days;
  const days = expandCalendar(calendar, firstYear, lastYear);
  known.set(calendar, { lastYear, days });
  return days;
}

/** A country's calendar under a key of its own, so that people employed there have their working days without anybody entering them. */
export function builtInCalendarKey(country: string): string {
  const digest = createHash('md5')
    .update(identityText('calendar', '', country))
    .digest();
  return String(key64Of(digest));
}
