import type { CompiledSql, Dialect, EntityId } from '@leadline/kpi';
import { tablesOf } from './tables.ts';

/** Names of those entities of which there are records somebody delivered. */
export function presenceStatement(dialect: Dialect, entities: readonly EntityId[]): CompiledSql {
  const tables = tablesOf(dialect.name, dialect.schema);
  const parts = entities.map(
    (entity, index) => `SELECT CAST($${index + 1} AS text) WHERE EXISTS (SELECT 1 FROM ${tables.of(entity)} WHERE NOT is_stub)`,
  );
  return { sql: parts.join(' UNION ALL '), parameters: entities, label: 'entities with records' };
}
