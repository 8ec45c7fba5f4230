import { sql } from 'kysely';
import { type Sql, toCompiledSql } from '../dialect/compiler.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { entityTable } from '../dialect/table.ts';
import type { Column, Entity } from '../entity/entity.ts';
import { getEntity } from '../entity/index.ts';
import type { Measure } from '../measure/measure.ts';
import type { LeafPlan } from '../plan/leaf-plan.ts';
import type { CompiledSql } from '../store/leaf-reader.ts';
import { baseSql, quantityOf, recordsOf, source, weighted } from './compile-inner.ts';
import { compileAll } from './compile-predicate.ts';
import { innerAlias, keyConditions, keySql, outerJoins } from './compile-outer.ts';
import { operandSql } from './operand.ts';
import { column, isAnyOf, keyValue, list, where } from './parts.ts';

/** One row per record of a plan and member it is told apart by: key, what is kept apart, contribution in stored units, date. */
function contributions(plan: LeafPlan, dialect: Dialect): Sql {
  const [measure] = plan.measures as readonly [Measure];
  const bases = plan.base.map((base) => sql`${baseSql(base, plan, plan.anchor)} as ${sql.id(base.as)}`);
  const own = [
    sql`${recordKey(measure)} as xk`,
    sql`${groupKey(measure)} as xg`,
    sql`${apartOf(measure)} as xa`,
    sql`${contribution(measure, plan)} as xv`,
  ];
  const date = sql`${column('f', plan.anchor)} as xt`;
  const inner = sql`select ${list([...bases, ...own, date])} from ${source(plan, dialect)}${where([...compileAll(plan.where, recordsOf(plan, dialect)), ...hasValue(measure)])}`;
  const value = measure.aggregate.kind === 'median' || measure.aggregate.kind === 'distinct' ? sql`max(i.xv)` : sql`sum(i.xv)`;
  const joined = sql`(${inner}) as ${sql.id(innerAlias)}${outerJoins(plan.joins, dialect)}${where(keyConditions(plan, dialect))}`;
  const members = plan.keys.map((key) => sql`, ${keySql(key)}`);
  return sql`select min(i.xk) as xk, i.xa as xa, ${value} as xv, max(i.xt) as xt from ${joined} group by i.xg, i.xa${sql.join(members, sql``)}`;
}

/** Distinct things are listed, not the records that mention them; of what is no thing of its own the first record. */
export function recordEntity(measure: Measure): Entity {
  return distinctEntity(measure) ?? getEntity(measure.entity);
}

/** Records without one are no value of their own, unless each of them counts. */
function hasValue({ aggregate }: Measure): readonly Sql[] {
  return aggregate.kind === 'distinct' && !aggregate.orEach ? [sql`${column('f', aggregate.column)} is not null`] : [];
}

function distinctEntity({ aggregate, entity }: Measure): Entity | undefined {
  if (aggregate.kind !== 'distinct' || aggregate.orEach) return undefined;
  const type = getEntity(entity).columns.find((candidate) => candidate.name === aggregate.column)?.type;
  return type?.kind === 'ref' ? getEntity(type.to) : undefined;
}

function recordKey(measure: Measure): Sql {
  return measure.aggregate.kind === 'distinct' && distinctEntity(measure) ? column('f', measure.aggregate.column) : column('f', 'key64');
}

/** Records that count as one: the first of them stands for all. */
function groupKey({ aggregate }: Measure): Sql {
  if (aggregate.kind !== 'distinct') return column('f', 'key64');
  return aggregate.orEach ? sql`coalesce(${column('f', aggregate.column)}, cast(${column('f', 'key64')} as text))` : column('f', aggregate.column);
}

function apartOf({ apart }: Measure): Sql {
  return apart === undefined ? sql`cast(null as bigint)` : operandSql(apart);
}

function contribution({ aggregate }: Measure, plan: LeafPlan): Sql {
  if (aggregate.kind === 'sum') return weighted(quantityOf(plan, aggregate.of), plan);
  if (aggregate.kind === 'median') return quantityOf(plan, aggregate.of).sql;
  const one = { sql: sql`cast(1 as bigint)`, scale: 0 };
  return aggregate.kind === 'distinct' ? one.sql : weighted(one, plan);
}

/** What is kept apart, number of records and their sum. */
export function compileRecordTotals(plan: LeafPlan, dialect: Dialect): CompiledSql {
  return toCompiledSql(
    sql`select r.xa, count(*), sum(r.xv) from (${contributions(plan, dialect)}) as r group by r.xa`,
    `record totals: ${plan.entity}`,
  );
}

/** One page: key, what is kept apart, contribution, date. Latest first; cases of a median by their value. */
export function compileRecordPage(plan: LeafPlan, offset: number, limit: number, dialect: Dialect): CompiledSql {
  const order = plan.measures[0]?.aggregate.kind === 'median' ? sql`r.xv, r.xk` : sql`r.xt desc nulls last, r.xk`;
  const page = sql`limit cast(${limit} as bigint) offset cast(${offset} as bigint)`;
  return toCompiledSql(
    sql`select r.xk, r.xa, r.xv, r.xt from (${contributions(plan, dialect)}) as r order by ${order} ${page}`,
    `records: ${plan.entity}`,
  );
}

/** What a list shows of a record: key, name, external id, flags, then the listed columns. */
export function compileRecordValues(entity: Entity, keys: readonly string[], dialect: Dialect): CompiledSql {
  const own = (name: string): Sql => column('f', name);
  const values = listedColumns(entity).flatMap((listed) => columnValues(listed));
  const label = entity.label ? own(entity.label) : sql`cast(null as text)`;
  const columns = [own('key64'), label, own('external_id'), own('flags'), ...values];
  return toCompiledSql(
    sql`select ${list(columns)} from ${entityTable(dialect, entity.id)} as f where ${isAnyOf(own('key64'), keys.map(keyValue))}`,
    `values: ${entity.id}`,
  );
}

export function listedColumns(entity: Entity): readonly Column[] {
  return entity.listed.flatMap((name) => entity.columns.filter((candidate) => candidate.name === name));
}

/** Moments take two columns: milliseconds since 1970 where the time is known, and the business date. Amounts are those of the organisation's currency. */
function columnValues({ name, type }: Column): readonly Sql[] {
  const own = column('f', name);
  if (type.kind === 'moment') return [sql`cast(floor(extract(epoch from ${own}) * 1000) as bigint)`, column('f', name.replace(/_at$/, '_on'))];
  return [type.kind === 'money' ? column('f', `${name}_org`) : own];
}
