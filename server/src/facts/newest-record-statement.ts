import type { CompiledSql, Dialect, EntityId } from '@leadline/kpi';
import { tablesOf } from './tables.ts';

/** When the newest record of some kinds came in: kind and seconds since 1970; nothing of kinds nobody has delivered. */
export function newestRecordStatement(dialect: Dialect, entities: readonly EntityId[]): CompiledSql {
  const tables = tablesOf(dialect.name, dialect.schema);
  const parts = entities.map(
    (entity, at) =>
      `SELECT CAST($${at + 1} AS text), CAST(CAST(floor(extract(epoch FROM max(recorded_at))) AS bigint) AS text) FROM ${tables.of(entity)} WHERE NOT is_stub`,
  );
  return { sql: parts.join(' UNION ALL '), parameters: [...entities], label: 'newest records' };
}
