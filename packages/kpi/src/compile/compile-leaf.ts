import { sql } from 'kysely';
import { addDays } from '../calendar/iso-date.ts';
import { type Sql, toCompiledSql } from '../dialect/compiler.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { Measure } from '../measure/measure.ts';
import type { LeafPlan } from '../plan/leaf-plan.ts';
import type { CompiledSql } from '../store/leaf-reader.ts';
import { compileInner, isOfRecords, readsOf } from './compile-inner.ts';
import { dateName, dayTable, inWindow, innerAlias, keyConditions, keySql, outerJoins, windowAlias, windowTable } from './compile-outer.ts';
import { column, groupBy, list, where } from './parts.ts';

/** How the rows of a leaf statement read, column by column. */
export interface LeafShape {
  /** Rows carry the window's ordinal, the date of a day window, or belong to the only window. */
  readonly time: 'ordinal' | 'date' | 'none';
  readonly members: number;
  readonly isApart: boolean;
  readonly isDistribution: boolean;
  /** One number per measure and the count; or lower and upper median, sum, count, maximum. */
  readonly numbers: 'sums' | 'median';
  /** After these the two neighbours of the 90th percentile. */
  readonly hasP90: boolean;
}

export interface LeafStatement {
  readonly plan: LeafPlan;
  readonly shape: LeafShape;
  readonly statement: CompiledSql;
}

/** Two steps: records to base columns, base columns to members and windows. */
export function compileLeaf(plan: LeafPlan, dialect: Dialect): LeafStatement {
  const shape = shapeOf(plan);
  const groups = [...timeColumns(plan, shape), ...plan.keys.map(keySql), ...extraColumns(shape)];
  const from = sql`(${compileInner(plan, dialect)}) as ${sql.id(innerAlias)}${windowJoin(plan, shape)}${outerJoins(plan.joins, dialect)}`;
  const conditions = where(keyConditions(plan, dialect));
  const statement = shape.numbers === 'median' ? medians(plan, groups, from, conditions) : sums(plan, groups, from, conditions);
  return { plan, shape, statement: { ...toCompiledSql(statement, labelOf(plan)), reads: readsOf(plan) } };
}

/** How the rows of a plan's statement read. */
export function shapeOf(plan: LeafPlan): LeafShape {
  const [first] = plan.measures as readonly [Measure, ...Measure[]];
  return {
    time: plan.windows.length <= 1 ? 'none' : plan.until === undefined && plan.windows.every(isDay) ? 'date' : 'ordinal',
    members: plan.keys.length,
    isApart: first.apart !== undefined,
    isDistribution: first.aggregate.kind === 'distribution',
    numbers: first.aggregate.kind === 'median' ? 'median' : 'sums',
    hasP90: hasP90(first),
  };
}

function isDay({ window }: LeafPlan['windows'][number]): boolean {
  return window.from !== null && window.to === addDays(window.from, 1);
}

export function timeColumns(plan: LeafPlan, shape: LeafShape): readonly Sql[] {
  if (shape.time === 'none') return [];
  return [shape.time === 'date' ? column(innerAlias, dateName(plan)) : column('w', 'ordinal')];
}

function extraColumns(shape: LeafShape): readonly Sql[] {
  return [...(shape.isApart ? ['xa'] : []), ...(shape.isDistribution ? ['xv', 'xe'] : [])].map((name) => column(innerAlias, name));
}

export function windowJoin(plan: LeafPlan, shape: LeafShape): Sql {
  if (shape.time !== 'ordinal') return sql``;
  const days = isOfRecords(plan) ? dayTable(plan) : undefined;
  if (days) return sql` join ${days} on ${column(innerAlias, dateName(plan))} = ${column(windowAlias, 'on_date')}`;
  return sql` join ${windowTable(plan)} on ${inWindow(plan, dateName(plan))}`;
}

const count = sql`sum(${column(innerAlias, 'n')})`;

function sums(plan: LeafPlan, groups: readonly Sql[], from: Sql, conditions: Sql): Sql {
  const numbers = plan.measures.map((measure, index) => numberSql(measure, index));
  const having = plan.until !== undefined && groups.length > 0 ? sql` having ${count} <> 0` : sql``;
  return sql`select ${list([...groups, ...numbers, count])} from ${from}${conditions}${groupBy(groups.length)}${having}`;
}

function numberSql({ aggregate }: Measure, index: number): Sql {
  if (aggregate.kind !== 'distinct') return sql`sum(${column(innerAlias, `s${index}`)})`;
  const distinct = sql`count(distinct ${column(innerAlias, 'xd')})`;
  return aggregate.orEach ? sql`${distinct} + coalesce(${count} filter (where ${column(innerAlias, 'xd')} is null), 0)` : distinct;
}

/** Each case once per group, also where two of its people belong to it. The two middle values are exact on every engine. */
function medians(plan: LeafPlan, groups: readonly Sql[], from: Sql, conditions: Sql): Sql {
  const names = groups.map((_, index) => sql.id(`g${index}`));
  const named = groups.map((group, index) => sql`${group} as ${names[index]!}`);
  const cases = sql`select ${plan.isShared ? sql`distinct ` : sql``}${list([...named, column(innerAlias, 'xk'), column(innerAlias, 'xv')])} from ${from}${conditions}`;
  const hasHigh = hasP90(plan.measures[0]!);
  const middle = (order: Sql): Sql => sql`percentile_disc(0.5) within group (order by xv${order})`;
  const numbers = [middle(sql``), middle(sql` desc`), sql`sum(xv)`, sql`count(xv)`, sql`max(xv)`, ...(hasHigh ? ninetieth : [])];
  return sql`select ${list([...names, ...numbers])} from (${hasHigh ? placed(cases, names) : cases}) as cases${groupBy(groups.length)}`;
}

function hasP90({ aggregate }: Measure): boolean {
  return aggregate.kind === 'median' && aggregate.p90 === true;
}

/** Cases with their place in the order and how many there are. */
function placed(cases: Sql, names: readonly Sql[]): Sql {
  const partition = names.length > 0 ? sql`partition by ${list(names)}` : sql``;
  return sql`select ${list([...names, sql`xv`])}, row_number() over (${partition} order by xv) as place, count(xv) over (${partition}) as size from (${cases}) as unplaced where xv is not null`;
}

/** The values at the place 0.9 × (size − 1) and around it, counted from 0: between them the percentile lies. */
const ninetieth: readonly Sql[] = [
  sql`max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1))`,
  sql`min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))`,
];

function labelOf({ entity, measures, keys }: LeafPlan): string {
  return `${entity}: ${measures.map((measure) => measure.id).join(', ')}${keys.length > 0 ? ` by ${keys.length} keys` : ''}`;
}
