import { sql } from 'kysely';
import { getEntity } from '../entity/index.ts';
import { type Sql, toCompiledSql } from '../dialect/compiler.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { all, type Predicate } from '../measure/predicate.ts';
import type { LeafPlan } from '../plan/leaf-plan.ts';
import { fingerprint } from '../plan/merge-plans.ts';
import { operandsOfRollup } from '../rollup/reads-of-rollup.ts';
import { rollupColumns, rollupGroups } from '../rollup/rollup-columns.ts';
import { type Rollup, rollupDate, type RollupSum } from '../rollup/rollup.ts';
import type { CompiledSql } from '../store/leaf-reader.ts';
import { baseSql, share, source, weighted } from './compile-inner.ts';
import { isMet } from './compile-predicate.ts';
import { compileQuantity, type Scaled } from './compile-quantity.ts';
import { column, either, groupBy, list, named, where } from './parts.ts';
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
  const united = sql`(${sql.join(sides, sql` union all `)}) as u`;
  const rowsOf = (sumOf: (name: string) => Sql): Sql =>
    list([...groups, ...numbers.map(({ name, sql: type }) => sql`cast(${sumOf(name)} as ${sql.raw(type)}) as ${named(name)}`)]);
  const isChange = (sumOf: (name: string) => Sql): Sql => either(numbers.map(({ name }) => sql`${sumOf(name)} <> 0`));
  if (sides.length === 1) return toCompiledSql(sql`select ${rowsOf(named)} from ${united}${where([isChange(named)])}`, label);
  const summed = (name: string): Sql => sql`sum(${named(name)})`;
  return toCompiledSql(sql`select ${rowsOf(summed)} from ${united}${groupBy(groups.length)} having ${isChange(summed)}`, label);
}

/** Each record with what it counts in and adds, worked out once; then summed. */
function compileSide(rollup: Rollup, dialect: Dialect, part: RollupPart, date: string, isLeaving: boolean): Sql {
  const plan = planOf(rollup);
  const read: Dialect = part.relations ? { ...dialect, relations: part.relations } : dialect;
  const day = column(factAlias, date);
  const isSigned = part.side === 'signed';
  const records = [
    sql`${day} as ${named(rollupDate)}`,
    ...rollup.base.map((base) => sql`${baseSql(base, plan, date)} as ${named(base.as)}`),
    ...rollup.counts.map(({ where }, index) => sql`${meets(where, rollup, read)} as ${named(`is${index}`)}`),
    ...rollup.sums.map((sum, index) => sql`${weighted(quantityOf(sum, rollup), plan)} as ${named(`v${index}`)}`),
    ...(rollup.isShared ? [sql`${share} as xs`] : []),
    ...(isSigned ? [sql`${column(factAlias, 'sign')} as xg`] : []),
  ];
  const conditions = [
    ...(rollup.until !== undefined && !isLeaving ? [] : [sql`${day} is not null`]),
    ...(part.dates ? [sql`${day} >= cast(${part.dates.from} as date) and ${day} < cast(${part.dates.to} as date)`] : []),
  ];
  const inner = sql`select ${list(records)} from ${source(plan, read, operandsOfRollup(rollup))}${where(conditions)}`;
  const groups = rollupGroups(rollup).map(({ name }) => named(name));
  const numbers = numbersOf(rollup, { isSigned, isNegative: (part.side === 'gone') !== isLeaving });
  return sql`select ${list([...groups, ...numbers])} from (${inner}) as r${groupBy(groups.length)}`;
}

interface Sign {
  readonly isSigned: boolean;
  readonly isNegative: boolean;
}

/** Every column after the groups, in order. */
function numbersOf({ counts, sums }: Rollup, { isSigned, isNegative }: Sign): readonly Sql[] {
  const met = (index: number): Sql => sql` filter (where ${named(`is${index}`)})`;
  const minus = isNegative ? sql`-` : sql``;
  const add = (value: Sql, index: number, as: string): Sql =>
    sql`${minus}coalesce(sum(${isSigned ? sql`case when xg < 0 then -${value} else ${value} end` : value})${met(index)}, 0) as ${named(as)}`;
  const tally = (index: number, as: string): Sql => (isSigned ? add(sql`1`, index, as) : sql`${minus}count(*)${met(index)} as ${named(as)}`);
  const tallyPresent = (value: Sql, index: number, as: string): Sql =>
    isSigned ? add(sql`(case when ${value} is not null then 1 else 0 end)`, index, as) : sql`${minus}count(${value})${met(index)} as ${named(as)}`;
  return [
    ...counts.flatMap(({ column: as, shares }, index) => [tally(index, as), ...(shares === undefined ? [] : [add(sql`xs`, index, shares)])]),
    ...sums.flatMap(({ column: as, present, where: conditions }, index) => {
      const at = counts.findIndex((count) => fingerprint(count.where) === fingerprint(conditions));
      const value = named(`v${index}`);
      return [add(value, at, as), tallyPresent(value, at, present)];
    }),
  ];
}

function meets(conditions: readonly Predicate[], { entity }: Rollup, dialect: Dialect): Sql {
  return isMet(all(...conditions), { alias: factAlias, entity: getEntity(entity), dialect });
}

function quantityOf({ of, unit }: RollupSum, { entity }: Rollup): Scaled {
  return compileQuantity(of, getEntity(entity), { today: '2000-01-01', asOf: '2000-01-01', unit });
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
