import type { RollupColumn } from '@leadline/kpi';
import { sameValueSql } from '#server/facts/same-value.ts';
import { quoted, type SqlSession } from '#server/facts/sql-session.ts';

/**
 * What the rows of a relation are told apart by in fact. Columns that are equal in every row have the same class; one that has the same value in
 * all rows has none. Grouping by a column of each class gives the rows that grouping by all columns gives, with less work.
 */
export type ColumnClasses = ReadonlyMap<string, string | undefined>;

/** Nothing is known of the rows: every column counts. */
export function eachItsClass(columns: readonly RollupColumn[]): ColumnClasses {
  return new Map(columns.map(({ name }) => [name, name]));
}

export async function readColumnClasses(session: SqlSession, relation: string, columns: readonly RollupColumn[]): Promise<ColumnClasses> {
  const pairs = columns.flatMap((later, index) => columns.slice(0, index).flatMap((first) => (first.sql === later.sql ? [{ first, later }] : [])));
  const isSame = columns.map(({ name }) => sameValueSql(quoted(name)));
  const isEqual = pairs.map(({ first, later }) => `count(CASE WHEN ${quoted(first.name)} IS DISTINCT FROM ${quoted(later.name)} THEN 1 END) = 0`);
  const [row] = await session.rows(`SELECT ${[...isSame, ...isEqual].join(', ')} FROM ${relation}`);
  const classes = new Map<string, string | undefined>();
  for (const [index, { name }] of columns.entries()) {
    const equal = pairs.find(({ later }, at) => later.name === name && row?.[columns.length + at] === true);
    classes.set(name, row?.[index] === true ? undefined : equal ? classes.get(equal.first.name) : name);
  }
  return classes;
}
