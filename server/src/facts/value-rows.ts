import type { SqlParameter } from '@leadline/kpi';
import type { SqlSession } from './sql-session.ts';

export interface ValueColumn {
  readonly name: string;
  readonly sql: string;
}

/** Inserts rows made in the program (small tables only), each value bound as text and cast to its column's type. */
export async function insertValues(
  session: SqlSession,
  table: string,
  columns: readonly ValueColumn[],
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const perStatement = Math.max(1, Math.floor(2000 / columns.length));
  for (let start = 0; start < rows.length; start += perStatement) {
    const chunk = rows.slice(start, start + perStatement);
    const values = chunk.map((_, row) => `(${columns.map(({ sql }, index) => `CAST($${row * columns.length + index + 1} AS ${sql})`).join(', ')})`);
    const parameters: SqlParameter[] = chunk.flat();
    await session.run(`INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) VALUES ${values.join(', ')}`, parameters);
  }
}
