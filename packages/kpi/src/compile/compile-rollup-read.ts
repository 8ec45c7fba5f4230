import { sql } from 'kysely';
import { getEntity } from '../entity/index.ts';
import { type Sql, toCompiledSql } from '../dialect/compiler.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { rollupRelation } from '../dialect/table.ts';
import type { Base, LeafPlan } from '../plan/leaf-plan.ts';
import { baseColumn, rollupDate } from '../rollup/rollup.ts';
import type { RollupRead } from '../rollup/merge-rollup-plans.ts';
import type { RollupNumber } from '../rollup/route-leaf.ts';
import type { CompiledSql, SqlRow } from '../store/leaf-reader.ts';
import { type LeafShape, shapeOf, timeColumns, windowJoin } from './compile-leaf.ts';
import { innerAlias, keyConditions, keySql, outerJoins } from './compile-outer.ts';
import { compileAll } from './compile-predicate.ts';
import { both, column, dateValue, either, groupBy, integerValue, list, named, where } from './parts.ts';

const rollupAlias = 'r';

/** Reads of one shape in one statement: its rows carry, as text, their place among the reads, the groups and the numbers. */
export interface RollupStatement {
  readonly reads: readonly RollupRead[];
  readonly shape: LeafShape;
  readonly statement: CompiledSql;
}

/** One statement per shape: planning and starting a statement costs more than reading a few thousand rows. */
export function compileRollupReads(reads: readonly RollupRead[], dialect: Dialect): readonly RollupStatement[] {
  const groups = new Map<string, { readonly shape: LeafShape; readonly reads: RollupRead[] }>();
  for (const read of reads) {
    const shape = shapeOf(read.plan);
    const key = `${shape.time} ${shape.members}`;
    const known = groups.get(key) ?? { shape, reads: [] };
    known.reads.push(read);
    groups.set(key, known);
  }
  return [...groups.values()].map(({ shape, reads: together }) => ({ reads: together, shape, statement: unite(together, shape, dialect) }));
}

function unite(reads: readonly RollupRead[], shape: LeafShape, dialect: Dialect): CompiledSql {
  const width = Math.max(...reads.map(({ numbers }) => numbers.length));
  const parts = reads.map((read, place) => compileRead(read, shape, place, width, dialect));
  const ids = [...new Set(reads.map(({ rollup }) => rollup.id))];
  const compiled = toCompiledSql(sql.join(parts, sql` union all `), `rollups: ${ids.join(', ')}`);
  return { ...compiled, source: { kind: 'rollup', id: ids.join(', ') } };
}

/** Reads a rollup as the records would have been read: base columns, then members and windows. */
function compileRead(read: RollupRead, shape: LeafShape, place: number, width: number, dialect: Dialect): Sql {
  const { plan, numbers } = read;
  if (isFlat(read)) return compileFlat(read, shape, place, width, dialect);
  const groups = [...timeColumns(plan, shape), ...plan.keys.map(keySql)];
  const totals = Array.from({ length: width }, (_, index) => {
    const number = numbers[index];
    return number ? [asText(totalSql(number, index)), asText(sql`sum(${column(innerAlias, `n${index}`)})`)] : [asText(sql`null`), asText(sql`null`)];
  });
  const from = sql`(${innerSelect(read, dialect)}) as ${sql.id(innerAlias)}${windowJoin(plan, shape)}${outerJoins(plan.joins, dialect)}`;
  const conditions = where(keyConditions(plan, dialect));
  const grouping = groups.length === 0 ? sql`` : sql` group by ${list(groups)}`;
  return sql`select ${list([asText(integerValue(place)), ...groups.map(asText), ...totals.flat()])} from ${from}${conditions}${grouping}`;
}

/** Few windows and nothing to look up: rows are grouped once, window by window, so that each window reads its own dates only. */
const mostFlatWindows = 4;

function isFlat({ plan: { until, joins, keys, conditions, windows } }: RollupRead): boolean {
  const isPlain = keys.length > 0 && joins.length === 0 && conditions.length === 0 && keys.every(({ kind }) => kind === 'base');
  return isPlain && until === undefined && windows.length > 0 && windows.length <= mostFlatWindows;
}

function compileFlat({ rollup, plan, inner, numbers }: RollupRead, shape: LeafShape, place: number, width: number, dialect: Dialect): Sql {
  const keys = plan.keys.map((key) => baseSql(plan.base.find(({ as }) => key.kind === 'base' && as === key.as)!));
  const totals = Array.from({ length: width }, (_, index) => {
    const number = numbers[index];
    return number
      ? [asText(storedTotal(number)), asText(sql`sum(${column(rollupAlias, number.count.column)})`)]
      : [asText(sql`null`), asText(sql`null`)];
  });
  const of = { alias: rollupAlias, entity: getEntity(rollup.entity), dialect };
  const from = sql`${rollupRelation(dialect, rollup.id)} as ${sql.id(rollupAlias)}`;
  const each = plan.windows.map(({ ordinal, window }) => {
    const time = shape.time === 'none' ? [] : [shape.time === 'date' ? dateValue(window.from!) : integerValue(ordinal)];
    const conditions = where([isWithin(window), ...compileAll(inner, of)]);
    return sql`select ${list([asText(integerValue(place)), ...time.map(asText), ...keys.map(asText), ...totals.flat()])} from ${from}${conditions} group by ${list(keys)}`;
  });
  return sql.join(each, sql` union all `);
}

function storedTotal({ count, sum }: RollupNumber): Sql {
  const stored = column(rollupAlias, sum?.column ?? count.shares ?? count.column);
  return sum ? sql`case when sum(${column(rollupAlias, sum.present)}) > 0 then sum(${stored}) end` : sql`sum(${stored})`;
}

function isWithin({ from, to }: LeafPlan['windows'][number]['window']): Sql {
  const day = column(rollupAlias, rollupDate);
  return both([...(from === null ? [] : [sql`${day} >= ${dateValue(from)}`]), ...(to === null ? [] : [sql`${day} < ${dateValue(to)}`])]);
}

const asText = (value: Sql): Sql => sql`cast(${value} as text)`;

/** The rows of each read, in the order of the reads. */
export function rowsOfReads({ reads }: RollupStatement, rows: readonly SqlRow[]): readonly (readonly SqlRow[])[] {
  const own = reads.map((): SqlRow[] => []);
  for (const row of rows) own[Number(row[0])]!.push(row);
  return own;
}

/** The rows of one of the numbers of a read, as a statement of its own over the records would have returned them. */
export function rowsOfNumber(shape: LeafShape, rows: readonly SqlRow[], index: number): readonly SqlRow[] {
  const groups = (shape.time === 'none' ? 0 : 1) + shape.members;
  const at = 1 + groups + 2 * index;
  const counted = groups === 0 ? rows : rows.filter((row) => Number(row[at + 1] ?? 0) !== 0);
  return counted.map((row) => [...row.slice(1, 1 + groups), row[at] ?? null, row[at + 1] ?? null]);
}

/** Of nothing but records without a number there is no sum, as over the records. */
function totalSql({ sum }: RollupNumber, index: number): Sql {
  const total = sql`sum(${column(innerAlias, `s${index}`)})`;
  return sum ? sql`case when sum(${column(innerAlias, `p${index}`)}) > 0 then ${total} end` : total;
}

/** Summed by date first where the date is all that is left: windows are then joined to a few rows. */
function innerSelect({ rollup, plan, inner, numbers }: RollupRead, dialect: Dialect): Sql {
  const own = plan.base.filter(({ start }) => start.kind !== 'date');
  const isSummed = own.length < rollup.base.length || own.length === plan.base.length;
  const groups = plan.base.map((base) => sql`${baseSql(base)} as ${named(base.as)}`);
  const stored = numbers.flatMap((number, index) => storedColumns(number, index));
  const columns = stored.map(({ name, as }) => {
    const value = column(rollupAlias, name);
    return isSummed ? sql`sum(${value}) as ${named(as)}` : sql`${value} as ${named(as)}`;
  });
  const of = { alias: rollupAlias, entity: getEntity(rollup.entity), dialect };
  const conditions = where([...timeConditions(plan), ...compileAll(inner, of)]);
  const grouping = isSummed ? groupBy(groups.length) : sql``;
  return sql`select ${list([...groups, ...columns])} from ${rollupRelation(dialect, rollup.id)} as ${sql.id(rollupAlias)}${conditions}${grouping}`;
}

function storedColumns({ count, sum }: RollupNumber, index: number): readonly { readonly name: string; readonly as: string }[] {
  const cases = { name: count.column, as: `n${index}` };
  if (!sum) return [{ name: count.shares ?? count.column, as: `s${index}` }, cases];
  return [{ name: sum.column, as: `s${index}` }, { name: sum.present, as: `p${index}` }, cases];
}

/** A column of the rollup; where it keeps one without its condition, the condition is set here. */
function baseSql(base: Base): Sql {
  const { start, unless } = base;
  const value = column(rollupAlias, start.kind === 'date' ? rollupDate : baseColumn(base));
  return start.kind === 'date' && unless !== undefined ? sql`case when ${column(rollupAlias, unless)} is null then ${value} end` : value;
}

/** Exactly the dates of the windows; of levels everything up to the last of their ends. */
function timeConditions({ windows, until }: LeafPlan): readonly Sql[] {
  const day = column(rollupAlias, rollupDate);
  const ends = windows.map(({ window }) => window.to);
  if (until !== undefined) {
    if (ends.includes(null)) return [];
    const last = ends.reduce((latest, end) => (end! > latest! ? end : latest), ends[0]!);
    return [sql`(${day} is null or ${day} < ${dateValue(last!)})`];
  }
  return [either(windows.map(({ window }) => isWithin(window)))];
}
