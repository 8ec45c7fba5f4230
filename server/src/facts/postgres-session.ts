import type { SqlParameter, SqlRow } from '@leadline/kpi';
import pg from 'pg';
import { connectionFault } from '#server/database/connection-fault.ts';
import type { DatabasePlace } from '#server/database/database-place.ts';
import { clientConfig } from '#server/database/database.ts';
import { DatabaseError } from './database-error.ts';
import { assertFewRows } from './row-cap.ts';
import type { TrackedSession } from './sql-session.ts';
import { makeChangedTables } from './table-names.ts';

const booleanType = 16;

/** Every value as text, booleans excepted. */
export const textTypes = {
  getTypeParser: (type: number) => (value: string) => (type === booleanType ? value === 't' : value),
} as pg.CustomTypesConfig;

/** Connections that speak UTC and give every value as text, booleans excepted. */
export function openPool(url: string, connections: number): pg.Pool {
  const pool = new pg.Pool({
    ...clientConfig(url, '-c TimeZone=UTC -c DateStyle=ISO'),
    max: connections,
    types: textTypes,
  });
  // A connection that ends makes the query on it reject; nothing more has to happen.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

export function postgresSession(client: pg.ClientBase, place: DatabasePlace, maxRows?: number): TrackedSession {
  const changed = makeChangedTables();
  const ask = async (sql: string, parameters: readonly SqlParameter[]): Promise<readonly SqlRow[]> => {
    try {
      const { rows, rowCount } = await client.query<(string | boolean | null)[]>({ text: sql, values: [...parameters], rowMode: 'array' });
      changed.note(sql, rowCount ?? 0);
      assertFewRows(rows.length, maxRows);
      return rows;
    } catch (error) {
      throw asDatabaseError(error, place, sql, parameters);
    }
  };
  return {
    changed: changed.list,
    rows: (sql, parameters = []) => ask(sql, parameters),
    run: async (sql, parameters = []) => void (await ask(sql, parameters)),
  };
}

/** What keeps us from the database has a name; everything else is about the statement. */
export function asDatabaseError(error: unknown, place: DatabasePlace, sql: string, parameters: readonly SqlParameter[]): Error {
  const fault = connectionFault(error, place);
  if (fault) return fault;
  return new DatabaseError(error instanceof Error ? error.message : String(error), sql, parameters);
}
