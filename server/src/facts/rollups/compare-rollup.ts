import { compileRollupRows, type Dialect, type Rollup, rollupColumns, rollupGroups } from '@leadline/kpi';
import { quoted, type SqlSession } from '#server/facts/sql-session.ts';
import type { Tables } from '#server/facts/tables.ts';
import { rollupRelation } from './rollup-tables.ts';

/** Business dates of a rollup, half-open. */
export interface Slice {
  readonly from: string;
  readonly to: string;
}

/**
 * How many rows of a rollup differ from what its records say: 0 where it is sound.
 * @param slice only these dates; without it everything
 */
export async function countDifferences(session: SqlSession, tables: Tables, rollup: Rollup, slice?: Slice): Promise<number> {
  const dialect: Dialect = { name: tables.engine, schema: tables.schema };
  const { sql, parameters } = compileRollupRows(rollup, dialect, [{ side: 'come', ...(slice ? { dates: slice } : {}) }]);
  const groups = rollupGroups(rollup).map(({ name }) => quoted(name));
  const numbers = rollupColumns(rollup).slice(groups.length);
  const list = [...groups, ...numbers.map(({ name }) => quoted(name))].join(', ');
  const negative = [...groups, ...numbers.map(({ name }) => `-${quoted(name)} AS ${quoted(name)}`)].join(', ');
  const within = slice ? ` WHERE on_date >= CAST('${slice.from}' AS date) AND on_date < CAST('${slice.to}' AS date)` : '';
  const differs = numbers.map(({ name }) => `sum(${quoted(name)}) <> 0`).join(' OR ');
  const united = `SELECT ${list} FROM (${sql}) made UNION ALL SELECT ${negative} FROM ${rollupRelation(tables, rollup)}${within}`;
  const [row] = await session.rows(
    `SELECT count(*) FROM (SELECT 1 FROM (${united}) u GROUP BY ${groups.join(', ')} HAVING ${differs}) d`,
    parameters,
  );
  return Number(row?.[0]);
}
