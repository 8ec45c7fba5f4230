import { type Rollup, rollupColumns, rollupGroups } from '@leadline/kpi';
import { quoted } from '#server/facts/sql-session.ts';
import type { Tables } from '#server/facts/tables.ts';
import { rollupRelation } from './rollup-tables.ts';

/** Adds the rows of a relation to a rollup, those of the same groups as one; rows that change nothing are left out. */
export function sumInto(tables: Tables, rollup: Rollup, from: string): string {
  const groups = rollupGroups(rollup).map(({ name }) => quoted(name));
  const numbers = rollupColumns(rollup).slice(groups.length);
  const summed = numbers.map(({ name, sql }) => `CAST(sum(${quoted(name)}) AS ${sql}) AS ${quoted(name)}`);
  const isChange = numbers.map(({ name }) => `sum(${quoted(name)}) <> 0`).join(' OR ');
  const columns = [...groups, ...numbers.map(({ name }) => quoted(name))].join(', ');
  const order = tables.engine === 'duckdb' ? ' ORDER BY 1' : '';
  return `INSERT INTO ${rollupRelation(tables, rollup)} (${columns}) SELECT ${[...groups, ...summed].join(', ')} FROM ${from} GROUP BY ${groups.join(', ')} HAVING ${isChange}${order}`;
}
