import { sql } from 'kysely';
import { type Sql, toCompiledSql } from '../dialect/compiler.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { entityTable, publishedTable } from '../dialect/table.ts';
import type { EntityId } from '../entity/entity.ts';
import { getEntity } from '../entity/index.ts';
import type { Predicate } from '../measure/predicate.ts';
import type { LeafPlan } from '../plan/leaf-plan.ts';
import type { CompiledSql } from '../store/leaf-reader.ts';
import { compileInner } from './compile-inner.ts';
import { compileAll, operandsOf } from './compile-predicate.ts';
import { viaJoins } from './operand.ts';
import { dateName, innerAlias, keyConditions, outerJoins } from './compile-outer.ts';
import { column, isAnyOf, keyValue, list, textValue, where } from './parts.ts';
import { factAlias } from './record-alias.ts';

/** From so many keys on they travel as one value: a long list costs more to plan than to look up. */
const manyKeys = 20;

function isOneOf(keys: readonly string[]): Sql {
  const key = column('m', 'key64');
  if (keys.length < manyKeys) return isAnyOf(key, keys.map(keyValue));
  const text = keys.map((one) => String(BigInt(one))).join(',');
  return sql`${key} in (select cast(k.key as bigint) from unnest(string_to_array(cast(${text} as text), ',')) as k(key))`;
}

/** Names of records: key, name, whether nobody has delivered the record yet. */
export function compileMembers(entity: EntityId, keys: readonly string[], dialect: Dialect): CompiledSql {
  const { label } = getEntity(entity);
  const name = label ? sql`coalesce(${column('m', label)}, ${column('m', 'external_id')})` : column('m', 'external_id');
  const statement = sql`select ${column('m', 'key64')}, ${name}, ${column('m', 'is_stub')} from ${entityTable(dialect, entity)} as m where ${isOneOf(keys)}`;
  return toCompiledSql(statement, `names: ${entity}`);
}

/** More rows than this are not looked up in memory. */
export const mostLookedUp = 50_000;

/** What a column says of every record of a small entity: key, value. */
export function compileColumn(entity: EntityId, name: string, dialect: Dialect): CompiledSql {
  const from = sql`${entityTable(dialect, entity)} as m where ${column('m', name)} is not null limit ${sql.lit(mostLookedUp + 1)}`;
  return toCompiledSql(sql`select ${column('m', 'key64')}, ${column('m', name)} from ${from}`, `members: ${entity}`);
}

/** Where people belonged: person, from, to, team, role, manager, place. */
export function compileMemberships(dialect: Dialect): CompiledSql {
  const columns = ['user_key', 'from_on', 'to_on', 'team_key', 'sales_role', 'manager_key', 'location_key'].map((name) => column('m', name));
  const from = sql`${publishedTable(dialect, 'ref_membership')} as m limit ${sql.lit(mostLookedUp + 1)}`;
  return toCompiledSql(sql`select ${list(columns)} from ${from}`, 'members: people');
}

/** What lies below what: key, ancestor. */
export function compileAncestors(kind: 'team' | 'region', dialect: Dialect): CompiledSql {
  const from = sql`${publishedTable(dialect, 'ref_ancestor')} as a where a.kind = ${textValue(kind)} limit ${sql.lit(mostLookedUp + 1)}`;
  return toCompiledSql(sql`select a.key, a.ancestor from ${from}`, `members: below ${kind}`);
}

/** One row where any record of the entity has been delivered. */
export function compilePresence(entity: EntityId, dialect: Dialect): CompiledSql {
  return toCompiledSql(sql`select key64 from ${entityTable(dialect, entity)} as m where m.is_stub is not true limit 1`, `presence: ${entity}`);
}

/** One row where any record meets all conditions. */
export function compileExists(entity: EntityId, conditions: readonly Predicate[], dialect: Dialect, label: string): CompiledSql {
  const vias = viaJoins(conditions.flatMap(operandsOf), getEntity(entity), dialect);
  const from = sql`${entityTable(dialect, entity)} as ${sql.id(factAlias)}${vias}`;
  return toCompiledSql(
    sql`select ${column(factAlias, 'key64')} from ${from}${where(compileAll(conditions, { alias: factAlias, entity: getEntity(entity), dialect }))} limit 1`,
    label,
  );
}

/** The chances set for stages. */
export function compileStageDefaults(dialect: Dialect): CompiledSql {
  return toCompiledSql(
    sql`select key64, default_probability from ${entityTable(dialect, 'stage')} as m where m.default_probability is not null`,
    'stage defaults',
  );
}

/** First and last date of the records of a plan that carries dates, under its scope and filters. */
export function compileBounds(plan: LeafPlan, dialect: Dialect): CompiledSql {
  const date = column(innerAlias, dateName(plan));
  const from = sql`(${compileInner(plan, dialect)}) as ${sql.id(innerAlias)}${outerJoins(plan.joins, dialect)}`;
  return toCompiledSql(sql`select min(${date}), max(${date}) from ${from}${where(keyConditions(plan, dialect))}`, `bounds: ${plan.entity}`);
}
