import { sql } from 'kysely';
import { getEntity } from '../entity/index.ts';
import { type Sql, toCompiledSql } from '../dialect/compiler.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { all, type Predicate } from '../measure/predicate.ts';
import type { LeafPlan } from '../plan/leaf-plan.ts';
import { operandsOfRollup } from '../rollup/reads-of-rollup.ts';
import { rollupColumns, rollupGroups } from '../rollup/rollup-columns.ts';
import { type Rollup, type RollupCount, rollupDate, type RollupSum } from '../rollup/rollup.ts';
import type { CompiledSql } from '../store/leaf-reader.ts';
import { baseSql, share, source, weighted } from './compile-inner.ts';
import { isMet } from './compile-predicate.ts';
import { compileQuantity } from './compile-quantity.ts';
import { column, either, groupBy, list, named } from './parts.ts';
import { factAlias } from './record-alias.ts';

/** Records that go into a rollup, or out of it. */
export interface RollupPart {
  /** Relations in the place of tables, by entity; without one the table itself is read. */
  readonly relations?: ReadonlyMap<string, string>;
  /** `come` adds, `gone` takes away, `signed` says it record by record in a column `sign` (1 or -1). */
  readonly side: 'come' | 'gone' | 'signed';
  /** Only records of these business dates of the rollup (half-open): a slice of it. */
  readonly dates?: { readonly from: string; readonly to: string };
}

/** Rows in the shape of the rollup's table that bring about a change; rows that change nothing are left out. */
export function compileRollupRows(rollup: Rollup, dialect: Dialect, parts: readonly RollupPart[]): CompiledSql {
  const sides = parts.flatMap((part) => [
    compileSide(rollup, dialect, part, rollup.anchor, false),
    ...(rollup.until === undefined ? [] : [compileSide(rollup, dialect, part, rollup.until, true)]),
  ]);
  const label = `rows of rollup ${rollup.id}`;
  const groups = rollupGroups(rollup).map(({ name }) => named(name));
  const numbers = rollupColumns(rollup).slice(groups.length);
  const summed = numbers.map(({ name, sql: type }) => sql`cast(sum(${named(name)}) as ${sql.raw(type)}) as ${named(name)}`);
  const isChange = either(numbers.map(({ name }) => sql`sum(${named(name)}) <> 0`));
  const united = sql.join(sides, sql` union all `);
  return toCompiledSql(sql`select ${list([...groups, ...summed])} from (${united}) as u${groupBy(groups.length)} having ${isChange}`, label);
}

function compileSide(rollup: Rollup, dialect: Dialect, part: RollupPart, date: string, isLeaving: boolean): Sql {
  const plan = planOf(rollup);
  const read: Dialect = part.relations ? { ...dialect, relations: part.relations } : dialect;
  const isNegative = (part.side === 'gone') !== isLeaving;
  const sign = isNegative ? sql`-` : sql``;
  const day = column(factAlias, date);
  const groups = [sql`${day} as ${named(rollupDate)}`, ...rollup.base.map((base) => sql`${baseSql(base, plan, date)} as ${named(base.as)}`)];
  const at: Side = { rollup, plan, dialect: read, isSigned: part.side === 'signed' };
  const numbers = [...rollup.counts.flatMap((count) => countSql(count, at)), ...rollup.sums.flatMap((sum) => sumSql(sum, at))];
  const columns = numbers.map(({ as, value }) => sql`${sign}${value} as ${named(as)}`);
  const conditions = [
    ...(rollup.until !== undefined && !isLeaving ? [] : [sql`${day} is not null`]),
    ...(part.dates ? [sql`${day} >= cast(${part.dates.from} as date) and ${day} < cast(${part.dates.to} as date)`] : []),
    either(rollup.counts.map(({ where }) => met(where, at))),
  ];
  const from = source(plan, read, operandsOfRollup(rollup));
  return sql`select ${list([...groups, ...columns])} from ${from} where ${sql.join(conditions, sql` and `)}${groupBy(groups.length)}`;
}

interface Side {
  readonly rollup: Rollup;
  readonly plan: LeafPlan;
  readonly dialect: Dialect;
  readonly isSigned: boolean;
}

interface Number {
  readonly as: string;
  readonly value: Sql;
}

function met(where: readonly Predicate[], { rollup, dialect }: Side): Sql {
  return isMet(all(...where), { alias: factAlias, entity: getEntity(rollup.entity), dialect });
}

/** Positive for records that come, negative for those that go. */
const signedValue = (value: Sql, isSigned: boolean): Sql =>
  isSigned ? sql`case when ${column(factAlias, 'sign')} < 0 then -${value} else ${value} end` : value;

function countSql({ column: as, shares, where }: RollupCount, side: Side): readonly Number[] {
  const isMeant = met(where, side);
  const add = (value: Sql): Sql => sql`coalesce(sum(${signedValue(value, side.isSigned)}) filter (where ${isMeant}), 0)`;
  return [{ as, value: add(sql`1`) }, ...(shares === undefined ? [] : [{ as: shares, value: add(share) }])];
}

function sumSql({ column: as, present, where, of, unit }: RollupSum, side: Side): readonly Number[] {
  const isMeant = met(where, side);
  const number = compileQuantity(of, getEntity(side.rollup.entity), { today: '2000-01-01', asOf: '2000-01-01', unit });
  const add = (value: Sql): Sql => sql`coalesce(sum(${signedValue(value, side.isSigned)}) filter (where ${isMeant}), 0)`;
  return [
    { as, value: add(sql`(${weighted(number, side.plan)})`) },
    { as: present, value: add(sql`(case when ${number.sql} is not null then 1 else 0 end)`) },
  ];
}

/** The rollup as a plan over all its records. */
function planOf({ entity, anchor, until, attribution, isShared, base }: Rollup): LeafPlan {
  return {
    entity,
    anchor,
    ...(until === undefined ? {} : { until }),
    ...(attribution ? { attribution } : {}),
    isShared,
    where: [],
    windows: [],
    base,
    joins: [],
    keys: [],
    conditions: [],
    today: '2000-01-01',
    measures: [],
  };
}
