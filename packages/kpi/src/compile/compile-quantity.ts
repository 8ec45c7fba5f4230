import { sql } from 'kysely';
import type { Sql } from '../dialect/compiler.ts';
import type { Entity } from '../entity/entity.ts';
import type { MeasureUnit, Quantity } from '../measure/measure.ts';
import type { Operand } from '../measure/predicate.ts';
import type { IsoDate } from '../query/kpi-query.ts';
import { operandSql, scaleOf } from './operand.ts';
import { dateValue, integerValue, list } from './parts.ts';

/** A number with the digits it has after the point, which products need: no engine may choose their width (engines.md §5.2 #15). */
export interface Scaled {
  readonly sql: Sql;
  readonly scale: number;
}

/** What a quantity can refer to. */
export interface Days {
  readonly today: IsoDate;
  /** Last day of the window. */
  readonly asOf: IsoDate;
  /** What the measure tells stretches between moments in. */
  readonly unit: MeasureUnit;
}

export function compileQuantity(quantity: Quantity, entity: Entity, days: Days): Scaled {
  const compile = (part: Quantity): Scaled => compileQuantity(part, entity, days);
  switch (quantity.kind) {
    case 'column':
      return columnOf(quantity, entity);
    case 'money':
      return { sql: operandSql(moneyOperand(quantity.column)), scale: 0 };
    case 'first':
      return firstOf(quantity.of.map(compile));
    case 'times':
      return timesOf(compile(quantity.of[0]), compile(quantity.of[1]));
    case 'minus':
      return minusOf(compile(quantity.of[0]), compile(quantity.of[1]));
    case 'minutes':
      return timeBetween(quantity, days.unit);
    case 'number':
      return numberOf(quantity.value);
    case 'days':
      return { sql: sql`(${dayOf(quantity.to, days)} - ${operandSql(quantity.from)})`, scale: 0 };
  }
}

function columnOf({ column, missing }: Extract<Quantity, { kind: 'column' }>, entity: Entity): Scaled {
  const value = operandSql(column);
  return { sql: missing === undefined ? value : sql`coalesce(${value}, ${integerValue(missing)})`, scale: scaleOf(entity, column) };
}

const secondsIn: Partial<Record<MeasureUnit, number>> = { minutes: 60, hours: 3600 };

/** By whole seconds, in six decimals: no quotient of seconds by these lies in the middle of two of them, so every engine rounds alike. */
function timeBetween({ from, to, less }: Extract<Quantity, { kind: 'minutes' }>, unit: MeasureUnit): Scaled {
  const seconds = (moment: Operand): Sql => sql`cast(floor(extract(epoch from ${operandSql(moment)})) as bigint)`;
  const deducted = less === undefined ? sql`` : sql` - coalesce(${operandSql(less)}, 0) * 60`;
  const divisor = integerValue(secondsIn[unit] ?? 60);
  return { sql: sql`cast(round(cast(${seconds(to)} - ${seconds(from)}${deducted} as decimal(38,6)) / ${divisor}, 6) as decimal(38,6))`, scale: 6 };
}

function numberOf(value: string): Scaled {
  const scale = value.split('.')[1]?.length ?? 0;
  return { sql: sql`cast(${value} as ${sql.raw(`decimal(38,${scale})`)})`, scale };
}

/** Amounts are read in the organisation's currency. */
function moneyOperand(operand: Operand): Operand {
  return typeof operand === 'string' ? `${operand}_org` : { via: operand.via, column: `${operand.column}_org` };
}

const scaleOfAll = (parts: readonly Scaled[]): number => Math.max(...parts.map((part) => part.scale));

function firstOf(parts: readonly Scaled[]): Scaled {
  return { sql: sql`coalesce(${list(parts.map((part) => part.sql))})`, scale: scaleOfAll(parts) };
}

function timesOf(left: Scaled, right: Scaled): Scaled {
  return { sql: sql`(${wide(left)} * ${right.sql})`, scale: left.scale + right.scale };
}

function minusOf(left: Scaled, right: Scaled): Scaled {
  return { sql: sql`(${left.sql} - ${right.sql})`, scale: scaleOfAll([left, right]) };
}

/** Wide enough that no product overflows. */
export function wide({ sql: value, scale }: Scaled): Sql {
  return sql`cast(${value} as ${sql.raw(`decimal(38,${scale})`)})`;
}

function dayOf(to: Operand | 'as_of' | 'today', days: Days): Sql {
  if (to === 'today') return dateValue(days.today);
  return to === 'as_of' ? dateValue(days.asOf) : operandSql(to);
}

/** Every operand a quantity reads. */
export function quantityOperands(quantity: Quantity): readonly Operand[] {
  switch (quantity.kind) {
    case 'column':
      return [quantity.column];
    case 'money':
      return [moneyOperand(quantity.column)];
    case 'minutes':
      return [quantity.from, quantity.to, ...(quantity.less === undefined ? [] : [quantity.less])];
    case 'number':
      return [];
    case 'days':
      return [quantity.from, ...(quantity.to === 'as_of' || quantity.to === 'today' ? [] : [quantity.to])];
    default:
      return quantity.of.flatMap(quantityOperands);
  }
}
