import { builtInCalendars } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { businessHours } from '../business-hours.ts';
import { builtInCalendarKey } from '../publish/publish-calendar.ts';

const { opensAt, minutes: minutesOfDay } = businessHours;

/** The calendar of a country as a number; 0 is the organisation's own. */
export function calendarOfCountry(country: string, { settings }: ApplyContext): string {
  const others = [...builtInCalendars.keys()].filter((code) => code !== settings.country);
  const cases = others.map((code) => `WHEN '${code}' THEN CAST(${builtInCalendarKey(code)} AS bigint)`).join(' ');
  return cases === '' ? 'CAST(0 AS bigint)' : `coalesce(CASE ${country} ${cases} END, CAST(0 AS bigint))`;
}

/**
 * Minutes within business hours between two instants, by the organisation's clock.
 * @param spans relation (key64, from_at, to_at, calendar_key)
 * @returns select of key64 and minutes; no row where no working time lies between
 */
export function businessMinutes({ tables, settings }: ApplyContext, spans: string): string {
  const local = (column: string): string => `(t.${column} AT TIME ZONE '${settings.timezone}')`;
  const minuteOf = (column: string): string => `(extract(hour FROM ${local(column)}) * 60 + extract(minute FROM ${local(column)}))`;
  const dateOf = (column: string): string => `CAST(${local(column)} AS date)`;
  const closes = `${opensAt} + ${minutesOfDay} * c.work_fraction`;
  const start = `CASE WHEN c.day_on = ${dateOf('from_at')} THEN greatest(${opensAt}, ${minuteOf('from_at')}) ELSE ${opensAt} END`;
  const end = `CASE WHEN c.day_on = ${dateOf('to_at')} THEN least(${closes}, ${minuteOf('to_at')}) ELSE ${closes} END`;
  return `SELECT t.key64, CAST(sum(greatest(0, (${end}) - (${start}))) AS integer) AS minutes FROM ${spans} t
    JOIN ${tables.named('ref_calendar_day')} c ON coalesce(c.calendar_key, 0) = t.calendar_key AND c.work_fraction > 0
      AND c.day_on BETWEEN ${dateOf('from_at')} AND ${dateOf('to_at')} GROUP BY t.key64`;
}
