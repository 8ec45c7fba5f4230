import { getEntity, type CompiledSql, type Dialect, type EntityId } from '@leadline/kpi';
import { quoted } from './sql-session.ts';
import { tablesOf } from './tables.ts';

/** The name of a record: its label, else the id it has in its source. */
export function nameSql(entity: EntityId): string {
  const { label } = getEntity(entity);
  return label === undefined ? 'external_id' : `coalesce(${quoted(label)}, external_id)`;
}

const tableOf = (dialect: Dialect, entity: EntityId): string => tablesOf(dialect.name, dialect.schema).of(entity);

/** Case and diacritics aside, as `plainText` of the members feature: what is searched must be plain already. */
function plainSql(dialect: Dialect, text: string): string {
  const stripped =
    dialect.name === 'duckdb' ? `strip_accents(lower(${text}))` : `regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g')`;
  return `translate(${stripped}, 'đłø', 'dlo')`;
}

/** Rows (key64, name, is_stub) of an entity, at most `limit`; with `search`, in plain letters, those whose name holds it. */
export function namesStatement(dialect: Dialect, entity: EntityId, limit: number, search?: string): CompiledSql {
  const name = nameSql(entity);
  const condition = search === undefined ? '' : ` WHERE position($1 in ${plainSql(dialect, name)}) > 0`;
  return {
    sql: `SELECT CAST(key64 AS text), ${name}, coalesce(is_stub, FALSE) FROM ${tableOf(dialect, entity)}${condition} ORDER BY 2, 1 LIMIT ${Math.trunc(limit)}`,
    parameters: search === undefined ? [] : [search],
    label: `names of ${entity}`,
  };
}

/** Rows (key64, name, is_stub) of the records of these keys. */
export function namesOfKeysStatement(dialect: Dialect, entity: EntityId, keys: readonly bigint[]): CompiledSql {
  const places = keys.map((_, index) => `CAST($${index + 1} AS bigint)`).join(', ');
  return {
    sql: `SELECT CAST(key64 AS text), ${nameSql(entity)}, coalesce(is_stub, FALSE) FROM ${tableOf(dialect, entity)} WHERE key64 IN (${places})`,
    parameters: keys.map(String),
    label: `names of some ${entity}`,
  };
}

/** Rows (value): the different values of a column, at most `limit`. */
export function valuesStatement(dialect: Dialect, entity: EntityId, column: string, limit: number): CompiledSql {
  const name = quoted(column);
  return {
    sql: `SELECT DISTINCT CAST(${name} AS text) FROM ${tableOf(dialect, entity)} WHERE ${name} IS NOT NULL ORDER BY 1 LIMIT ${Math.trunc(limit)}`,
    parameters: [],
    label: `values of ${entity}.${column}`,
  };
}
