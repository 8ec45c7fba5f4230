import type { EntityId } from '@leadline/kpi';
import { quoted } from './sql-session.ts';
import type { PublishedTable, Tables } from './tables.ts';

/** A select over an entity as a relation of its own: where the rows lie on several machines, `OFFSET 0` keeps Citus from joining them where they lie. */
export function broughtTogether({ spread }: Tables, entity: EntityId, select: string): string {
  return spread.has(entity) ? `${select} OFFSET 0` : select;
}

/**
 * The rows of an entity for a join by something else than the root. Where they lie on several machines, those with one of the keys
 * in the column are brought together first; elsewhere it is the table.
 */
export function nearRows(tables: Tables, entity: EntityId, column: string, keys: string): string {
  const table = tables.of(entity);
  if (!tables.spread.has(entity)) return table;
  return `(${broughtTogether(tables, entity, `SELECT * FROM ${table} WHERE ${quoted(column)} IN (${keys})`)})`;
}

/** For a join of records with their parent, where both lie on several machines: that they lie on the same one. Elsewhere it need not be said. */
export function onSameRoot({ spread }: Tables, entity: EntityId, one: string, other: string): string {
  return spread.has(entity) ? ` AND ${one}.root64 = ${other}.root64` : '';
}

/** A published table for a condition on single records that may lie on several machines. */
export function publishedApart({ spread, named }: Tables, table: PublishedTable): string {
  return spread.size > 0 ? `(SELECT * FROM ${named(table)} OFFSET 0)` : named(table);
}
