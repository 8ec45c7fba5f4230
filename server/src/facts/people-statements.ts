import { getEntity, tableColumns, type CompiledSql, type Dialect, type EntityId } from '@leadline/kpi';
import { quoted } from './sql-session.ts';
import { tablesOf } from './tables.ts';

const meta = ['key64', 'source', 'external_id', 'version', 'is_stub'] as const;

/** What `recordsStatement` answers with, in this order. */
export function columnsRead(entity: EntityId): readonly string[] {
  return [...meta, ...tableColumns(getEntity(entity)).map(({ name }) => name)];
}

/** Every record of a small table, all columns as text. */
export function recordsStatement(dialect: Dialect, entity: EntityId): CompiledSql {
  const table = tablesOf(dialect.name, dialect.schema).of(entity);
  const columns = columnsRead(entity).map((name) => `CAST(${quoted(name)} AS text)`);
  return { sql: `SELECT ${columns.join(', ')} FROM ${table} ORDER BY key64`, parameters: [], label: `all of ${entity}` };
}
