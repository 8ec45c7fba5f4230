import { getEntity, type CompiledSql, type Dialect, type EntityId } from '@leadline/kpi';
import { quoted } from './sql-session.ts';
import { tablesOf } from './tables.ts';
import { visibleSql, type Looking } from './visible-rows.ts';

/** The name of a record: its label, else the id it has in its source. */
export function nameSql(entity: EntityId): string {
  const { label } = getEntity(entity);
  return label === undefined ? 'external_id' : `coalesce(${quoted(label)}, external_id)`;
}

const tableOf = (dialect: Dialect, entity: EntityId): string => tablesOf(dialect.name, dialect.schema).of(entity);

function where(...conditions: readonly (string | undefined)[]): string {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? '' : ` WHERE ${given.join(' AND ')}`;
}

/** Case and diacritics aside, as `plainText` of the members feature: what is searched must be plain already. */
export function plainSql(dialect: Dialect, text: string): string {
  const stripped =
    dialect.name === 'duckdb' ? `strip_accents(lower(${text}))` : `regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g')`;
  return `translate(${stripped}, 'đłø', 'dlo')`;
}

/**
 * Rows (key64, name, is_stub) of what may be seen of an entity, at most `limit`; with `search`, in plain letters, those whose name holds it.
 * Of people those that records count for, who are also found by the names other systems know them by.
 */
export function namesStatement(looking: Looking, entity: EntityId, limit: number, search?: string): CompiledSql {
  const { dialect } = looking;
  const name = nameSql(entity);
  const table = tableOf(dialect, entity);
  const holds = `position($1 in ${plainSql(dialect, name)}) > 0`;
  const searched = entity === 'user' ? `(${holds} OR key64 IN (SELECT person_id FROM ${table} WHERE person_id IS NOT NULL AND ${holds}))` : holds;
  const person = entity === 'user' ? `key64 IN (SELECT coalesce(person_id, key64) FROM ${table})` : undefined;
  return {
    sql: `SELECT CAST(key64 AS text), ${name}, coalesce(is_stub, FALSE) FROM ${table} r${where(search === undefined ? undefined : searched, person, visibleSql(looking, entity, 'r'))}
      ORDER BY 2, 1 LIMIT ${Math.trunc(limit)}`,
    parameters: search === undefined ? [] : [search],
    label: `names of ${entity}`,
  };
}

/** Rows (key64 of the person, name) of the names other systems know somebody by, of those that may be seen. */
export function otherNamesStatement(looking: Looking): CompiledSql {
  return {
    sql: `SELECT CAST(person_id AS text), ${nameSql('user')} FROM ${tableOf(looking.dialect, 'user')} r${where('person_id IS NOT NULL', visibleSql(looking, 'user', 'r'))} ORDER BY 1, 2`,
    parameters: [],
    label: 'other names of people',
  };
}

/** Rows (key64, name, is_stub) of the records of these keys; with `looking` of those that may be seen. */
export function namesOfKeysStatement(dialect: Dialect, entity: EntityId, keys: readonly bigint[], looking?: Looking): CompiledSql {
  const places = keys.map((_, index) => `CAST($${index + 1} AS bigint)`).join(', ');
  return {
    sql: `SELECT CAST(key64 AS text), ${nameSql(entity)}, coalesce(is_stub, FALSE) FROM ${tableOf(dialect, entity)} r${where(`key64 IN (${places})`, looking && visibleSql(looking, entity, 'r'))}`,
    parameters: keys.map(String),
    label: `names of some ${entity}`,
  };
}

/** Rows (value): the different values of a column in what may be seen, at most `limit`. */
export function valuesStatement(looking: Looking, entity: EntityId, column: string, limit: number): CompiledSql {
  const name = quoted(column);
  return {
    sql: `SELECT DISTINCT CAST(${name} AS text) FROM ${tableOf(looking.dialect, entity)} r${where(`${name} IS NOT NULL`, visibleSql(looking, entity, 'r'))} ORDER BY 1 LIMIT ${Math.trunc(limit)}`,
    parameters: [],
    label: `values of ${entity}.${column}`,
  };
}
