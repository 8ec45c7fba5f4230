import type { Organization } from '@leadline/contract';
import type { Dialect, LeafReader, WorkCalendar } from '@leadline/kpi';
import { defaultCalendar, listWorkCalendars } from '#server/facts/publish/work-calendars.ts';
import type { SqlSession } from '#server/facts/sql-session.ts';
import { tablesOf } from '#server/facts/tables.ts';

/** What it is read from. */
export const calendarTables = ['calendar', 'calendar_day'] as const;

/** The calendar working days are counted by: chosen in the settings, delivered as data, or that of the country. */
export async function workCalendarOf(organization: Organization, dialect: Dialect, reader: LeafReader): Promise<WorkCalendar> {
  const tables = tablesOf(dialect.name, dialect.schema);
  return defaultCalendar(await listWorkCalendars(readOnly(reader), tables), organization);
}

function readOnly(reader: LeafReader): SqlSession {
  return {
    rows: (sql, parameters = []) => reader.read({ sql, parameters, label: 'calendars' }),
    run: () => Promise.reject(new Error('answers change nothing')),
  };
}
