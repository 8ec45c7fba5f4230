import { type CalendarException, findBuiltInCalendar, plainCalendar, type WorkCalendar } from '@leadline/kpi';
import type { Settings } from '../settings.ts';
import type { SqlSession } from '../sql-session.ts';
import type { Tables } from '../tables.ts';

export interface StoredCalendar {
  readonly key: string;
  readonly externalId: string;
  readonly name: string | null;
  readonly calendar: WorkCalendar;
}

/** The organisation's own calendars: their weekly pattern and days over the built-in rows of their country. */
export async function listWorkCalendars(session: SqlSession, tables: Tables): Promise<readonly StoredCalendar[]> {
  const days = await session.rows(`SELECT CAST(calendar_id AS text), CAST(day_on AS text), kind, CAST(work_fraction AS text), status, applies_to, name
    FROM ${tables.of('calendar_day')} WHERE NOT is_stub AND day_on IS NOT NULL AND work_fraction IS NOT NULL ORDER BY day_on, key64`);
  const calendars =
    await session.rows(`SELECT CAST(key64 AS text), external_id, name, country, CAST(monday AS text), CAST(tuesday AS text), CAST(wednesday AS text),
      CAST(thursday AS text), CAST(friday AS text), CAST(saturday AS text), CAST(sunday AS text), CAST(hours_per_day AS text) FROM ${tables.of('calendar')} ORDER BY key64`);
  return calendars.map(([key, externalId, name, country, ...rest]) => {
    const own = days.filter(([calendar]) => calendar === key).map(exceptionOf);
    const base = (typeof country === 'string' ? findBuiltInCalendar(country) : undefined) ?? plainCalendar;
    return { key: String(key), externalId: String(externalId), name: typeof name === 'string' ? name : null, calendar: merged(base, own, rest) };
  });
}

function exceptionOf(row: readonly unknown[]): CalendarException {
  const [, on, kind, workFraction, status, appliesTo, name] = row;
  return {
    on: String(on),
    kind: (kind ?? 'company_day_off') as CalendarException['kind'],
    workFraction: Number(workFraction),
    status: status === 'provisional' ? 'provisional' : 'official',
    ...(appliesTo === 'public_sector' || appliesTo === 'optional' ? { appliesTo } : {}),
    ...(typeof name === 'string' ? { name } : {}),
  };
}

function merged(base: WorkCalendar, own: readonly CalendarException[], pattern: readonly unknown[]): WorkCalendar {
  const [hours] = pattern.slice(7);
  const weekdays = pattern.slice(0, 7);
  const weeklyPattern = weekdays.every((part) => part === null)
    ? base.weeklyPattern
    : (weekdays.map((part) => Number(part ?? 0)) as unknown as WorkCalendar['weeklyPattern']);
  const official = own.filter(({ kind }) => kind !== 'company_day_off');
  const replaced = new Set(official.map(({ on }) => on));
  const yearsOf = (status: CalendarException['status']): number[] =>
    official.filter((day) => day.status === status).map(({ on }) => Number(on.slice(0, 4)));
  return {
    ...base,
    weeklyPattern,
    hoursPerDay: hours === null ? base.hoursPerDay : Number(hours),
    days: [...base.days.filter(({ on }) => !replaced.has(on)), ...official],
    companyDays: own.filter(({ kind }) => kind === 'company_day_off'),
    officialYears: [...new Set([...base.officialYears, ...yearsOf('official')])],
    provisionalYears: [...new Set([...base.provisionalYears, ...yearsOf('provisional')])],
  };
}

/** The calendar working days are counted by: the one chosen in the settings, else the country's, else Monday to Friday. */
export function defaultCalendar(stored: readonly StoredCalendar[], { calendar, country }: Pick<Settings, 'calendar' | 'country'>): WorkCalendar {
  const chosen = calendar === null ? undefined : stored.find(({ externalId, name }) => externalId === calendar || name === calendar);
  return chosen?.calendar ?? findBuiltInCalendar(calendar ?? country) ?? findBuiltInCalendar(country) ?? plainCalendar;
}
