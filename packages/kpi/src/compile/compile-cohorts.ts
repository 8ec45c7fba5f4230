import { sql } from 'kysely';
import { type Sql, toCompiledSql } from '../dialect/compiler.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { entityTable } from '../dialect/table.ts';
import { getEntity } from '../entity/index.ts';
import type { Measure } from '../measure/measure.ts';
import type { Predicate } from '../measure/predicate.ts';
import type { LeafPlan } from '../plan/leaf-plan.ts';
import type { IsoDate } from '../query/kpi-query.ts';
import type { CompiledSql } from '../store/leaf-reader.ts';
import { baseSql, quantityOf, recordsOf, source } from './compile-inner.ts';
import { dateName, innerAlias, keyConditions, outerJoins } from './compile-outer.ts';
import { compileAll } from './compile-predicate.ts';
import { column, dateValue, groupBy, integerValue, list, where } from './parts.ts';

/** Months or quarters one after the other, both those of the cohorts and those since; [from, to). */
export interface CohortBucket {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const cohorts = 'w';
const later = 'e';
const span = 's';

function bucketTable(buckets: readonly CohortBucket[], alias: string): Sql {
  const rows = buckets.map(({ from, to }, index) => sql`(${integerValue(index)}, ${dateValue(from)}, ${dateValue(to)})`);
  return sql`(values ${list(rows)}) as ${sql.id(alias)}(ordinal, from_on, to_on)`;
}

const isIn = (day: Sql, alias: string): Sql => sql`${day} >= ${column(alias, 'from_on')} and ${day} < ${column(alias, 'to_on')}`;

/** The records of a plan with the day that puts them into a cohort, narrowed to scope and filters like every number. */
function records(plan: LeafPlan, own: readonly Sql[], groups: number, dialect: Dialect, buckets: readonly CohortBucket[]): Sql {
  const bases = plan.base.map((base) => sql`${baseSql(base, plan, plan.anchor)} as ${sql.id(base.as)}`);
  const inner = sql`select ${list([...bases, ...own])} from ${source(plan, dialect)}${where(compileAll(plan.where, recordsOf(plan, dialect)))}`;
  const grouped = groups === 0 ? inner : sql`${inner}${groupBy(bases.length + groups)}`;
  const day = column(innerAlias, dateName(plan));
  return sql`(${grouped}) as ${sql.id(innerAlias)}${outerJoins(plan.joins, dialect)} join ${bucketTable(buckets, cohorts)} on ${isIn(day, cohorts)}`;
}

/** Rows: cohort, how many. */
export function compileCohortSizes(plan: LeafPlan, buckets: readonly CohortBucket[], dialect: Dialect): CompiledSql {
  const from = records(plan, [sql`${column('f', 'key64')} as xk`], 0, dialect, buckets);
  const count = sql`select w.ordinal, count(distinct i.xk) from ${from}${where(keyConditions(plan, dialect))} group by 1`;
  return toCompiledSql(count, `cohorts: ${plan.entity}`);
}

/** Rows: cohort, bucket, how many of the cohort were active customers at its end. */
export function compileCohortKept(plan: LeafPlan, buckets: readonly CohortBucket[], isActive: Predicate, dialect: Dialect): CompiledSql {
  const from = records(plan, [sql`${column('f', 'key64')} as xk`], 0, dialect, buckets);
  const active = compileAll([isActive], { alias: span, entity: getEntity('customer_span'), dialect });
  const spans = sql`join ${entityTable(dialect, 'customer_span')} as ${sql.id(span)} on ${column(span, 'account_id')} = i.xk and ${active[0]!}`;
  const holds = sql`coalesce(s.from_on, ${dateValue('0001-01-01')}) < e.to_on and e.to_on <= coalesce(s.to_on, ${dateValue('9999-12-31')})`;
  const since = sql`join ${bucketTable(buckets, later)} on e.ordinal >= w.ordinal and ${holds}`;
  const kept = sql`select w.ordinal, e.ordinal, count(distinct i.xk) from ${from} ${spans} ${since}${where(keyConditions(plan, dialect))} group by 1, 2`;
  return toCompiledSql(kept, 'cohorts: kept');
}

/** Rows: cohort, bucket of the sale, sum. A refund stands where its sale stood (G5). */
export function compileCohortSums(plan: LeafPlan, buckets: readonly CohortBucket[], dialect: Dialect): CompiledSql {
  const [{ aggregate }] = plan.measures as readonly [Measure];
  if (aggregate.kind !== 'sum') throw new Error('cohorts add up sums alone');
  const own = [sql`${column('f', 'customer_age_days')} as xd`, sql`sum(${quantityOf(plan, aggregate.of).sql}) as xv`];
  const from = records(plan, own, 1, dialect, buckets);
  const day = sql`(${column(innerAlias, dateName(plan))} + cast(i.xd as integer))`;
  const since = sql`join ${bucketTable(buckets, later)} on ${isIn(day, later)}`;
  const sums = sql`select w.ordinal, e.ordinal, sum(i.xv) from ${from} ${since}${where(keyConditions(plan, dialect))} group by 1, 2`;
  return toCompiledSql(sums, `cohorts: ${plan.entity}`);
}

/** Rows: cohort, bucket in which a contact became a customer, how many; who was one before counts from the first day on. */
export function compileCohortWon(plan: LeafPlan, buckets: readonly CohortBucket[], dialect: Dialect): CompiledSql {
  const own = [sql`${column('f', 'customer_on')} as xd`, sql`count(*) as xv`];
  const from = records(plan, own, 1, dialect, buckets);
  const day = sql`greatest(i.xd, ${column(innerAlias, dateName(plan))})`;
  const since = sql`join ${bucketTable(buckets, later)} on i.xd is not null and ${isIn(day, later)}`;
  const won = sql`select w.ordinal, e.ordinal, sum(i.xv) from ${from} ${since}${where(keyConditions(plan, dialect))} group by 1, 2`;
  return toCompiledSql(won, 'cohorts: won');
}
