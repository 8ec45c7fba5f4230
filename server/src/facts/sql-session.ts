import type { SqlParameter, SqlRow } from '@leadline/kpi';

/** One connection of one engine. Parameters are written `$1`, `$2` …; rows arrive as text, see SqlRow. */
export interface SqlSession {
  readonly run: (sql: string, parameters?: readonly SqlParameter[]) => Promise<void>;
  readonly rows: (sql: string, parameters?: readonly SqlParameter[]) => Promise<readonly SqlRow[]>;
}

/** A session that knows what it has changed. */
export interface TrackedSession extends SqlSession {
  /** Tables changed so far, whether committed or not, and by how many statements: names with schema, without quotes. */
  readonly changed: () => ReadonlyMap<string, number>;
}

/** The first column of the first row as a whole number; 0 where there is none. */
export async function count(session: SqlSession, sql: string, parameters: readonly SqlParameter[] = []): Promise<number> {
  const [row] = await session.rows(sql, parameters);
  return Number(row?.[0] ?? 0);
}

/** `some_name` in quotes. Names come from the entity definitions only. */
export function quoted(identifier: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(identifier)) throw new Error(`not a column or table name: ${identifier}`);
  return `"${identifier}"`;
}
