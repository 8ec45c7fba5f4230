import { LeadlineError } from '@leadline/contract';
import type { SqlParameter, SqlRow } from '@leadline/kpi';
import pg from 'pg';
import { DatabaseError } from './database-error.ts';
import { assertFewRows } from './row-cap.ts';
import type { TrackedSession } from './sql-session.ts';
import { makeChangedTables } from './table-names.ts';

const booleanType = 16;

/** Connections that speak UTC and give every value as text, booleans excepted. */
export function openPool(url: string, connections: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options: '-c TimeZone=UTC -c DateStyle=ISO',
    types: { getTypeParser: (type: number) => (value: string) => (type === booleanType ? value === 't' : value) } as pg.CustomTypesConfig,
  });
  pool.on('error', () => undefined);
  return pool;
}

export function postgresSession(client: pg.PoolClient, maxRows?: number): TrackedSession {
  const changed = makeChangedTables();
  const ask = async (sql: string, parameters: readonly SqlParameter[]): Promise<readonly SqlRow[]> => {
    try {
      const { rows, rowCount } = await client.query<(string | boolean | null)[]>({ text: sql, values: [...parameters], rowMode: 'array' });
      changed.note(sql, rowCount ?? 0);
      assertFewRows(rows.length, maxRows);
      return rows;
    } catch (error) {
      throw asDatabaseError(error, sql, parameters);
    }
  };
  return {
    changed: changed.list,
    rows: (sql, parameters = []) => ask(sql, parameters),
    run: async (sql, parameters = []) => void (await ask(sql, parameters)),
  };
}

/** Connection faults (class 08, shutting down, sockets) say that the database is away; everything else is about the statement. */
export function asDatabaseError(error: unknown, sql: string, parameters: readonly SqlParameter[]): Error {
  if (error instanceof LeadlineError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (/^(08|57P0[123]$|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/.test(code))
    return new LeadlineError('unavailable', 'store.engine_failed', {}, { cause: error });
  return new DatabaseError(error instanceof Error ? error.message : String(error), sql, parameters);
}
