import { type Rollup, rollupColumns } from '@leadline/kpi';
import { inTransaction } from '#server/facts/backend.ts';
import type { ColumnKind, ColumnValues } from '#server/facts/column-values.ts';
import type { EngineSession } from '#server/facts/engine.ts';
import { quoted } from '#server/facts/sql-session.ts';
import type { Tables } from '#server/facts/tables.ts';
import { rollupRelation } from './rollup-tables.ts';

/** Rows of a rollup to be read as columns. */
export interface ColumnsWanted {
  readonly rollup: Rollup;
  readonly columns: readonly string[];
  /** Half-open stretches of business dates (ISO); null: all rows, those without a date included. */
  readonly stretches: readonly { readonly from: string; readonly to: string }[] | null;
  /** Where there are more, nothing is read. */
  readonly mostRows: number;
}

export interface ColumnsRead {
  /** Of the table, when the rows were read. */
  readonly version: string;
  readonly rows: number;
  /** The date, then what was wanted. null: there are too many rows. */
  readonly values: readonly ColumnValues[] | null;
}

/** Reads in one transaction: the version is that of the very rows. */
export function readColumns(session: EngineSession, tables: Tables, { rollup, columns, stretches, mostRows }: ColumnsWanted): Promise<ColumnsRead> {
  const known = new Set(rollupColumns(rollup).map(({ name }) => name));
  for (const name of columns) if (!known.has(name)) throw new Error(`rollup ${rollup.id} has no column ${name}`);
  const members = new Set(rollup.base.map(({ as }) => as));
  const kinds: readonly ColumnKind[] = ['day', ...columns.map((name) => (members.has(name) ? 'member' : 'number'))];
  const within = stretches ? ` WHERE ${stretches.map(({ from, to }) => `on_date >= DATE '${from}' AND on_date < DATE '${to}'`).join(' OR ')}` : '';
  const from = `FROM ${rollupRelation(tables, rollup)}${within}`;
  const version = `(SELECT max(value) FROM ${tables.named('meta')} WHERE name = $1)`;
  return inTransaction(session, async () => {
    const [row] = await session.rows(`SELECT ${version}, count(*) ${from}`, [`version:rollup_${rollup.id}`]);
    const read = { version: String(row?.[0] ?? ''), rows: Number(row?.[1] ?? 0) };
    if (read.rows > mostRows) return { ...read, values: null };
    return { ...read, values: await session.columns(`SELECT ${['on_date', ...columns].map(quoted).join(', ')} ${from}`, kinds) };
  });
}
