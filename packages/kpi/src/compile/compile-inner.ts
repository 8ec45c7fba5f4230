import { sql } from 'kysely';
import { addDays } from '../calendar/iso-date.ts';
import type { Sql } from '../dialect/compiler.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { entityTable } from '../dialect/table.ts';
import { tableName } from '../entity/entity.ts';
import { getEntity } from '../entity/index.ts';
import type { Measure, Quantity } from '../measure/measure.ts';
import type { Operand } from '../measure/predicate.ts';
import { isAdditive } from '../plan/leaf.ts';
import type { Base, LeafPlan } from '../plan/leaf-plan.ts';
import type { TableReads } from '../store/leaf-reader.ts';
import { compileAll, isMet, operandsOf } from './compile-predicate.ts';
import { compileQuantity, quantityOperands, type Scaled, wide } from './compile-quantity.ts';
import { operandSql, viaJoins } from './operand.ts';
import { column, groupBy, list, named, textValue, where } from './parts.ts';
import { factAlias, type RecordAlias } from './record-alias.ts';

const creditAlias = 'c';

/** The records a plan counts. */
export const recordsOf = (plan: LeafPlan, dialect: Dialect): RecordAlias => ({ alias: factAlias, entity: getEntity(plan.entity), dialect });

/** The records of a plan, aggregated to its base columns: the only step that reads facts. */
export function compileInner(plan: LeafPlan, dialect: Dialect): Sql {
  if (plan.until === undefined || !isMovement(plan)) return compileSide(plan, dialect, plan.anchor, false);
  return sql`${compileSide(plan, dialect, plan.anchor, false)} union all ${compileSide(plan, dialect, plan.until, true)}`;
}

/** The records of the plan's own entity its statement reads. */
export function readsOf(plan: LeafPlan): readonly TableReads[] {
  return [{ table: tableName(getEntity(plan.entity)), where: plan.where, times: isMovement(plan) ? 2 : 1 }];
}

const isMovement = ({ until, windows }: LeafPlan): boolean => until !== undefined && windows.length > 1;

/** Levels at several moments are what came less what went until then: both sides are read once, whatever the number of moments. */
function compileSide(plan: LeafPlan, dialect: Dialect, date: string, isLeaving: boolean): Sql {
  const groups = [...plan.base.map((base) => sql`${baseSql(base, plan, date)} as ${named(base.as)}`), ...extraGroups(plan, dialect)];
  const numbers = numbersOf(plan).map((number) =>
    isLeaving ? sql`-${number.sql} as ${named(number.as)}` : sql`${number.sql} as ${named(number.as)}`,
  );
  const conditions = [...compileAll(plan.where, recordsOf(plan, dialect)), ...(isLeaving ? [sql`${column(factAlias, date)} is not null`] : [])];
  return sql`select ${list([...groups, ...numbers])} from ${source(plan, dialect)}${where(conditions)}${isOfRecords(plan) ? sql`` : groupBy(groups.length)}`;
}

/** Medians need the single records, and for distinct counts hardly two fall together before their windows are known: neither is aggregated before. */
export const isOfRecords = ({ measures }: LeafPlan): boolean => !isAdditive(measures[0]!);

/** The table with everything its expressions refer to. */
export function source(plan: LeafPlan, dialect: Dialect, more: readonly Operand[] = []): Sql {
  const vias = viaJoins([...operandsOfPlan(plan), ...more], getEntity(plan.entity), dialect);
  return sql`${entityTable(dialect, plan.entity)} as ${sql.id(factAlias)}${vias}${creditJoin(plan, dialect)}`;
}

function operandsOfPlan(plan: LeafPlan): readonly Operand[] {
  return [...plan.where.flatMap(operandsOf), ...plan.measures.flatMap(measureOperands)];
}

function measureOperands({ aggregate, apart }: Measure): readonly Operand[] {
  const own = apart === undefined ? [] : [apart];
  switch (aggregate.kind) {
    case 'sum':
    case 'median':
      return [...own, ...quantityOperands(aggregate.of)];
    case 'distribution':
      return [...own, ...quantityOperands(aggregate.of), ...operandsOf(aggregate.event)];
    default:
      return own;
  }
}

/** Closer shares; a record without rows keeps its own person and the whole of it. */
function creditJoin({ attribution, isShared }: LeafPlan, dialect: Dialect): Sql {
  const credit = attribution?.credit;
  if (!isShared || !credit) return sql``;
  const on = sql`${column(creditAlias, 'root64')} = ${column(factAlias, 'root64')} and ${column(creditAlias, credit.bridgeColumn)} = ${column(factAlias, credit.column)}`;
  const role = sql`coalesce(${column(creditAlias, 'credit_role')}, ${textValue('closer')}) = ${textValue('closer')}`;
  return sql` left join ${entityTable(dialect, credit.entity)} as ${sql.id(creditAlias)} on ${on} and ${role}`;
}

export const share: Sql = sql`coalesce(${column(creditAlias, 'credit_share')}, cast(1 as decimal(9,6)))`;

/** The part of a number that belongs to the person. */
export function weighted(number: Scaled, plan: LeafPlan): Sql {
  return plan.isShared ? sql`${wide(number)} * ${share}` : number.sql;
}

export function baseSql(base: Base, plan: LeafPlan, date: string): Sql {
  const value = startSql(base.start, plan, date);
  return base.unless === undefined ? value : sql`case when ${column(factAlias, base.unless)} is null then ${value} end`;
}

function startSql(start: Base['start'], plan: LeafPlan, date: string): Sql {
  if (start.kind === 'column') return column(factAlias, start.column);
  if (start.kind === 'date') return column(factAlias, date);
  const own = (plan.attribution?.person ?? []).map((name) => column(factAlias, name));
  const people = start.kind === 'person' && plan.isShared ? [column(creditAlias, 'user_id'), ...own] : own;
  return people.length === 1 ? people[0]! : sql`coalesce(${list(people)})`;
}

/** What must not be added together travels as a group of its own. */
function extraGroups(plan: LeafPlan, dialect: Dialect): readonly Sql[] {
  const [{ aggregate, apart }] = plan.measures as readonly [Measure, ...Measure[]];
  const own = apart === undefined ? [] : [sql`${operandSql(apart)} as xa`];
  switch (aggregate.kind) {
    case 'distribution':
      return [...own, sql`${quantityOf(plan, aggregate.of).sql} as xv`, sql`${isMet(aggregate.event, recordsOf(plan, dialect))} as xe`];
    case 'distinct':
      return [...own, sql`${column(factAlias, aggregate.column)} as xd`];
    case 'median':
      return [...own, sql`${column(factAlias, 'key64')} as xk`, sql`${quantityOf(plan, aggregate.of).sql} as xv`];
    default:
      return own;
  }
}

export function quantityOf(plan: LeafPlan, quantity: Quantity): Scaled {
  const to = plan.windows[0]?.window.to ?? null;
  return compileQuantity(quantity, getEntity(plan.entity), {
    today: plan.today,
    asOf: to === null ? plan.today : addDays(to, -1),
    unit: plan.measures[0]!.unit,
  });
}

/** Of a group, or of a record where records are not aggregated before; medians have none. */
function numbersOf(plan: LeafPlan): readonly { readonly as: string; readonly sql: Sql }[] {
  if (plan.measures[0]?.aggregate.kind === 'median') return [];
  if (isOfRecords(plan))
    return [
      { as: 's0', sql: plan.isShared ? share : sql`1` },
      { as: 'n', sql: sql`1` },
    ];
  const sums = plan.measures.map((measure, index) => ({ as: `s${index}`, sql: sumOf(measure, plan) }));
  return [...sums, { as: 'n', sql: sql`count(*)` }];
}

function sumOf({ aggregate }: Measure, plan: LeafPlan): Sql {
  if (aggregate.kind === 'sum') return sql`sum(${weighted(quantityOf(plan, aggregate.of), plan)})`;
  return plan.isShared ? sql`sum(${share})` : sql`count(*)`;
}
