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
import { both, column, dateValue, either, groupBy, list, named, where } from './parts.ts';

const rollupAlias = 'r';

export interface RollupStatement {
  readonly read: RollupRead;
  readonly shape: LeafShape;
  readonly statement: CompiledSql;
}

/** Reads a rollup as the records would have been read: base columns, then members and windows. */
export function compileRollupRead(read: RollupRead, dialect: Dialect): RollupStatement {
  const { plan, numbers, rollup } = read;
  const shape = shapeOf(plan);
  const groups = [...timeColumns(plan, shape), ...plan.keys.map(keySql)];
  const totals = numbers.flatMap((number, index) => [totalSql(number, index), sql`sum(${column(innerAlias, `n${index}`)})`]);
  const from = sql`(${innerSelect(read, dialect)}) as ${sql.id(innerAlias)}${windowJoin(plan, shape)}${outerJoins(plan.joins, dialect)}`;
  const conditions = where(keyConditions(plan, dialect));
  const statement = sql`select ${list([...groups, ...totals])} from ${from}${conditions}${groupBy(groups.length)}`;
  const compiled = toCompiledSql(statement, `rollup ${rollup.id}: ${numbers.length} numbers by ${plan.keys.length} keys`);
  return { read, shape, statement: { ...compiled, source: { kind: 'rollup', id: rollup.id } } };
}

/** The rows of one of the numbers, as a statement of its own over the records would have returned them. */
export function rowsOfNumber({ shape }: RollupStatement, rows: readonly SqlRow[], index: number): readonly SqlRow[] {
  const groups = (shape.time === 'none' ? 0 : 1) + shape.members;
  const own = rows.map((row): SqlRow => [...row.slice(0, groups), row[groups + 2 * index] ?? null, row[groups + 2 * index + 1] ?? null]);
  return groups === 0 ? own : own.filter((row) => Number(row.at(-1) ?? 0) !== 0);
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
  const stretches = windows.map(({ window: { from, to } }) =>
    both([...(from === null ? [] : [sql`${day} >= ${dateValue(from)}`]), ...(to === null ? [] : [sql`${day} < ${dateValue(to)}`])]),
  );
  return [either(stretches)];
}
