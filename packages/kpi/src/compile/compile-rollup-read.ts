import { sql } from 'kysely';
import { type Sql, toCompiledSql } from '../dialect/compiler.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { rollupRelation } from '../dialect/table.ts';
import { getEntity } from '../entity/index.ts';
import { any, between } from '../measure/predicate.ts';
import type { Base, LeafPlan } from '../plan/leaf-plan.ts';
import { fingerprint } from '../plan/merge-plans.ts';
import type { Window } from '../plan/window.ts';
import type { RollupRead } from '../rollup/merge-rollup-plans.ts';
import { rollupColumns } from '../rollup/rollup-columns.ts';
import { baseColumn, type Rollup, rollupDate, rollupTable } from '../rollup/rollup.ts';
import type { RollupNumber } from '../rollup/route-leaf.ts';
import type { CompiledSql, SqlRow, TableReads } from '../store/leaf-reader.ts';
import { type LeafShape, shapeOf } from './compile-leaf.ts';
import { dateName, innerAlias, inWindow, keyConditions, keySql, outerJoins, windowAlias, windowTable } from './compile-outer.ts';
import { compileAll } from './compile-predicate.ts';
import { both, column, dateValue, either, groupBy, integerValue, list, named, where } from './parts.ts';

const rollupAlias = 'r';
/** The row of the time axis, where each window is read by itself. */
const ordinalName = 'xo';
/** So many windows are read one by one, each its own dates only; more are joined after their dates were read in one go. */
const mostReadAlone = 4;

/** Rollups read side by side: rows carry the groups, then value and cases of every number of every read. */
export interface RollupStatement {
  readonly reads: readonly RollupRead[];
  readonly shape: LeafShape;
  readonly statement: CompiledSql;
}

/** Rollups whose rows are joined, filtered and grouped alike share a statement: planning one costs more than reading a few thousand rows. */
export function compileRollupReads(reads: readonly RollupRead[], dialect: Dialect): readonly RollupStatement[] {
  const groups = new Map<string, [RollupRead, ...RollupRead[]]>();
  for (const read of reads) {
    const key = outerKey(read.plan);
    const known = groups.get(key);
    if (known) known.push(read);
    else groups.set(key, [read]);
  }
  return [...groups.values()].map((together) => compileTogether(together, dialect));
}

/** Everything of a plan that happens after the rows were read. */
function outerKey({ keys, joins, conditions, windows, base, until }: LeafPlan): string {
  return fingerprint([keys, joins, conditions, windows, base.map(({ as, start }) => [as, start.kind === 'date']), until !== undefined]);
}

function compileTogether(reads: readonly [RollupRead, ...RollupRead[]], dialect: Dialect): RollupStatement {
  const [{ plan }] = reads;
  const shape = shapeOf(plan);
  const isAlone = readsAlone(plan, shape);
  const time = shape.time === 'none' ? [] : [timeColumn(plan, shape, isAlone)];
  const groups = [...time, ...plan.keys.map(keySql)];
  const numbers = numbersOf(reads);
  const totals = numbers.flatMap(({ number, as }) => [totalSql(number, as), sql`sum(${column(innerAlias, `n${as}`)})`]);
  const parts = reads.flatMap((read) => innerSelects(read, numbers, isAlone, dialect));
  const windows = shape.time === 'ordinal' && !isAlone ? sql` join ${windowTable(plan)} on ${inWindow(plan, dateName(plan))}` : sql``;
  const from = sql`(${sql.join(parts, sql` union all `)}) as ${sql.id(innerAlias)}${windows}${outerJoins(plan.joins, dialect)}`;
  const statement = sql`select ${list([...groups, ...totals])} from ${from}${where(keyConditions(plan, dialect))}${groupBy(groups.length)}`;
  const id = reads.map(({ rollup }) => rollup.id).join(', ');
  return {
    reads,
    shape,
    statement: { ...toCompiledSql(statement, `rollups: ${id}`), source: { kind: 'rollup', id }, reads: tablesOf(reads, isAlone) },
  };
}

/** Rows of other dates decide about nothing. */
function tablesOf(reads: readonly RollupRead[], isAlone: boolean): readonly TableReads[] {
  return reads.flatMap(({ rollup, plan: { windows, until } }) => {
    if (until !== undefined || windows.some(({ window }) => window.from === null && window.to === null)) return [];
    const dates = any(...windows.map(({ window }) => between(rollupDate, window.from, window.to)));
    return [{ table: rollupTable(rollup), where: [dates], times: isAlone ? windows.length : 1 }];
  });
}

function readsAlone({ until, windows, joins }: LeafPlan, { time }: LeafShape): boolean {
  const looksUpByWindow = joins.some((join) => join.kind === 'membership' && join.on.kind === 'window');
  return time === 'ordinal' && until === undefined && windows.length <= mostReadAlone && !looksUpByWindow;
}

function timeColumn(plan: LeafPlan, { time }: LeafShape, isAlone: boolean): Sql {
  if (time === 'date') return column(innerAlias, dateName(plan));
  return isAlone ? column(innerAlias, ordinalName) : column(windowAlias, 'ordinal');
}

interface PlacedNumber {
  readonly read: RollupRead;
  readonly number: RollupNumber;
  readonly as: number;
}

function numbersOf(reads: readonly RollupRead[]): readonly PlacedNumber[] {
  const all = reads.flatMap((read) => read.numbers.map((number) => ({ read, number })));
  return all.map((one, as) => ({ ...one, as }));
}

/** Of nothing but records without a number there is no sum, as over the records. */
function totalSql({ sum }: RollupNumber, as: number): Sql {
  const total = sql`sum(${column(innerAlias, `s${as}`)})`;
  return sum ? sql`case when sum(${column(innerAlias, `p${as}`)}) > 0 then ${total} end` : total;
}

/** The rows of one rollup, one select per window where these are read alone; summed before where only their dates are told apart. */
function innerSelects(read: RollupRead, numbers: readonly PlacedNumber[], isAlone: boolean, dialect: Dialect): readonly Sql[] {
  const { rollup, plan, inner } = read;
  const isSummed = plan.base.length > 0 && plan.base.every(({ start }) => start.kind === 'date');
  const bases = plan.base.map((base) => sql`${baseSql(base)} as ${named(base.as)}`);
  const columns = numbers.flatMap((number) => storedColumns(number, read).map((stored) => storedSql(stored, isSummed)));
  const of = { alias: rollupAlias, entity: getEntity(rollup.entity), dialect };
  const from = sql`${rollupRelation(dialect, rollup.id)} as ${sql.id(rollupAlias)}`;
  const grouping = isSummed ? groupBy(bases.length) : sql``;
  const select = (time: Sql, ordinal: readonly Sql[]): Sql =>
    sql`select ${list([...bases, ...ordinal, ...columns])} from ${from}${where([time, ...compileAll(inner, of)])}${grouping}`;
  if (!isAlone) return [select(timeCondition(plan), [])];
  return plan.windows.map(({ ordinal, window }) => select(isWithin(window), [sql`${integerValue(ordinal)} as ${named(ordinalName)}`]));
}

interface StoredColumn {
  readonly as: string;
  readonly type: string;
  /** Absent where another rollup gives it. */
  readonly name?: string;
}

function storedColumns({ number: { count, sum }, as, read: owner }: PlacedNumber, read: RollupRead): readonly StoredColumn[] {
  const named = (name: string, alias: string): StoredColumn => ({
    as: `${alias}${as}`,
    type: typeOf(owner.rollup, name),
    ...(owner === read ? { name } : {}),
  });
  const cases = named(count.column, 'n');
  return sum ? [named(sum.column, 's'), named(sum.present, 'p'), cases] : [named(count.shares ?? count.column, 's'), cases];
}

function storedSql({ as, type, name }: StoredColumn, isSummed: boolean): Sql {
  if (name === undefined) return sql`cast(null as ${sql.raw(type)}) as ${named(as)}`;
  const value = column(rollupAlias, name);
  return isSummed ? sql`cast(sum(${value}) as ${sql.raw(type)}) as ${named(as)}` : sql`${value} as ${named(as)}`;
}

const types = new WeakMap<Rollup, ReadonlyMap<string, string>>();

function typeOf(rollup: Rollup, name: string): string {
  const known = types.get(rollup) ?? new Map(rollupColumns(rollup).map((stored) => [stored.name, stored.sql]));
  types.set(rollup, known);
  return known.get(name)!;
}

/** A column of the rollup; where it keeps one without its condition, the condition is set here. */
function baseSql(base: Base): Sql {
  const { start, unless } = base;
  const value = column(rollupAlias, start.kind === 'date' ? rollupDate : baseColumn(base));
  return start.kind === 'date' && unless !== undefined ? sql`case when ${column(rollupAlias, unless)} is null then ${value} end` : value;
}

/** Exactly the dates of the windows; of levels everything up to the last of their ends. */
function timeCondition({ windows, until }: LeafPlan): Sql {
  if (until === undefined) return either(windows.map(({ window }) => isWithin(window)));
  const ends = windows.map(({ window }) => window.to);
  if (ends.includes(null)) return sql`true`;
  const day = column(rollupAlias, rollupDate);
  const last = ends.reduce((latest, end) => (end! > latest! ? end : latest));
  return sql`(${day} is null or ${day} < ${dateValue(last!)})`;
}

function isWithin({ from, to }: Pick<Window, 'from' | 'to'>): Sql {
  const day = column(rollupAlias, rollupDate);
  return both([...(from === null ? [] : [sql`${day} >= ${dateValue(from)}`]), ...(to === null ? [] : [sql`${day} < ${dateValue(to)}`])]);
}

/** Where the numbers of each read begin among all of its statement. */
export function firstNumbers({ reads }: RollupStatement): readonly number[] {
  let first = 0;
  return reads.map(({ numbers }) => {
    first += numbers.length;
    return first - numbers.length;
  });
}

/** The rows of one number, as a statement of its own over the records would have returned them. */
export function rowsOfNumber(shape: LeafShape, rows: readonly SqlRow[], index: number): readonly SqlRow[] {
  const groups = (shape.time === 'none' ? 0 : 1) + shape.members;
  const at = groups + 2 * index;
  const counted = groups === 0 ? rows : rows.filter((row) => Number(row[at + 1] ?? 0) !== 0);
  return counted.map((row) => [...row.slice(0, groups), row[at] ?? null, row[at + 1] ?? null]);
}
