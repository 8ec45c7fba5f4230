import { getEntity, metaColumns, tableColumns, type CompiledSql, type Dialect, type EntityId } from '@leadline/kpi';
import { quoted } from './sql-session.ts';
import { tablesOf } from './tables.ts';
import { visibleSql, type Looking } from './visible-rows.ts';

/** Names of the columns a record's row has, in its order: the meta columns, then those of the entity. */
export function recordColumns(entity: EntityId): readonly string[] {
  return [...metaColumns.map(({ name }) => name), ...tableColumns(getEntity(entity)).map(({ name }) => name)];
}

/** One row, all columns as text; none if it is not to be seen. */
export function recordStatement(looking: Looking, entity: EntityId, key64: bigint): CompiledSql {
  return {
    sql: `SELECT ${asText(recordColumns(entity))} FROM ${tableOf(looking.dialect, entity)} r WHERE key64 = CAST($1 AS bigint)${seenOnly(looking, entity)}`,
    parameters: [String(key64)],
    label: `record of ${entity}`,
  };
}

/** The newest records that refer to one through a column. */
export function referringStatement(looking: Looking, entity: EntityId, column: string, key64: bigint, limit: number): CompiledSql {
  return {
    sql: `SELECT ${asText(recordColumns(entity))} FROM ${tableOf(looking.dialect, entity)} r WHERE ${quoted(column)} = CAST($1 AS bigint)${shownOnly(entity)}${seenOnly(looking, entity)}
      ORDER BY ${newestFirst(entity)} LIMIT ${Math.trunc(limit)}`,
    parameters: [String(key64)],
    label: `${entity} by ${column}`,
  };
}

export function referringCountStatement(looking: Looking, entity: EntityId, column: string, key64: bigint): CompiledSql {
  return {
    sql: `SELECT CAST(count(*) AS text) FROM ${tableOf(looking.dialect, entity)} r WHERE ${quoted(column)} = CAST($1 AS bigint)${shownOnly(entity)}${seenOnly(looking, entity)}`,
    parameters: [String(key64)],
    label: `number of ${entity} by ${column}`,
  };
}

/** Without records nobody may be known by. */
function shownOnly(entity: EntityId): string {
  const column = getEntity(entity).anonymous;
  return column === undefined ? '' : ` AND ${quoted(column)} IS NOT TRUE`;
}

function seenOnly(looking: Looking, entity: EntityId): string {
  const condition = visibleSql(looking, entity, 'r');
  return condition === undefined ? '' : ` AND ${condition}`;
}

function newestFirst(entity: EntityId): string {
  const position = getEntity(entity).columns.find(({ name }) => name === 'position');
  return position ? `${quoted('position')} DESC, key64` : 'business_on DESC NULLS LAST, key64';
}

function asText(columns: readonly string[]): string {
  return columns.map((name) => `CAST(${quoted(name)} AS text)`).join(', ');
}

function tableOf(dialect: Dialect, entity: EntityId): string {
  return tablesOf(dialect.name, dialect.schema).of(entity);
}
