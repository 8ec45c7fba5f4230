import { type Rollup, rollupColumns, rollupGroups } from '@leadline/kpi';
import { quoted } from '#server/facts/sql-session.ts';
import type { Tables } from '#server/facts/tables.ts';
import { type ColumnClasses, eachItsClass } from './column-classes.ts';
import { rollupRelation } from './rollup-tables.ts';

/** Adds the rows of a relation to a rollup, those of the same groups as one; rows that change nothing are left out. */
export function sumInto(tables: Tables, rollup: Rollup, from: string): string {
  return insertInto(tables, rollup, `(${sumsOf(rollup, from, eachItsClass(rollupGroups(rollup)))}) s`);
}

/** Adds rows of which no two are of the same group, and none changes nothing. */
export function insertInto(tables: Tables, rollup: Rollup, from: string): string {
  const names = rollupColumns(rollup).map(({ name }) => quoted(name));
  const order = tables.engine === 'duckdb' ? ' ORDER BY 1' : '';
  return `INSERT INTO ${rollupRelation(tables, rollup)} (${names.join(', ')}) SELECT ${names.join(', ')} FROM ${from}${order}`;
}

/** Rows in the shape of a rollup, one for each group in a relation; those that change nothing are left out. */
export function sumsOf(rollup: Rollup, from: string, classes: ColumnClasses): string {
  const groups = rollupGroups(rollup);
  const numbers = rollupColumns(rollup).slice(groups.length);
  const keys = new Map([...groups].reverse().flatMap(({ name }) => (classes.get(name) === undefined ? [] : [[classes.get(name), quoted(name)]])));
  const grouped = groups.map(({ name }) => {
    const key = keys.get(classes.get(name)) ?? `(SELECT min(${quoted(name)}) FROM ${from})`;
    return `${key} AS ${quoted(name)}`;
  });
  const summed = numbers.map(({ name, sql }) => `CAST(sum(${quoted(name)}) AS ${sql}) AS ${quoted(name)}`);
  const grouping = keys.size === 0 ? '' : ` GROUP BY ${[...keys.values()].map((key) => `t.${key}`).join(', ')}`;
  const isChange = numbers.map(({ name }) => `sum(${quoted(name)}) <> 0`).join(' OR ');
  return `SELECT ${[...grouped, ...summed].join(', ')} FROM ${from} t${grouping} HAVING ${isChange}`;
}
