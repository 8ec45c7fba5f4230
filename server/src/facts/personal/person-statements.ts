import { type CompiledSql, type Dialect, type EntityId, erasedColumns, getEntity, metaColumns, tableColumns } from '@leadline/kpi';
import { quoted } from '../sql-session.ts';
import { tablesOf } from '../tables.ts';

/** How records are looked for: by their own keys, by what a reference leads to, by a text. */
export type Finding =
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  | { readonly kind: 'reference'; readonly column: string; readonly keys: readonly string[] }
  | { readonly kind: 'text'; readonly column: string; readonly texts: readonly string[] };

/** Key, source and external id, then the texts that may be erased, then the columns asked for; everything as text. */
export function personRowsStatement(dialect: Dialect, entity: EntityId, finding: Finding, more: readonly string[] = []): CompiledSql {
  const names = ['key64', 'source', 'external_id', ...erasedColumns(getEntity(entity)).map(({ name }) => name), ...more];
  return select(dialect, entity, names, finding, 'records about a person');
}

/** Whole rows. */
export function wholeRowsStatement(dialect: Dialect, entity: EntityId, finding: Finding): CompiledSql {
  return select(dialect, entity, wholeColumns(entity), finding, 'everything about a person');
}

export function wholeColumns(entity: EntityId): readonly string[] {
  return [...metaColumns.map(({ name }) => name), ...tableColumns(getEntity(entity)).map(({ name }) => name)];
}

function select(dialect: Dialect, entity: EntityId, names: readonly string[], finding: Finding, label: string): CompiledSql {
  const table = tablesOf(dialect.name, dialect.schema).of(entity);
  const values = finding.kind === 'text' ? finding.texts : finding.keys.map((key) => String(BigInt(key)));
  const column = finding.kind === 'keys' ? 'key64' : finding.column;
  const places = values.map((_, index) => (finding.kind === 'text' ? `$${index + 1}` : `CAST($${index + 1} AS bigint)`));
  const each = names.map((name) => `CAST(${quoted(name)} AS text)`).join(', ');
  return { sql: `SELECT ${each} FROM ${table} WHERE ${quoted(column)} IN (${places.join(', ')}) ORDER BY key64`, parameters: values, label };
}
