import { addDays } from '../calendar/iso-date.ts';
import type { Column, Entity } from '../entity/entity.ts';
import { getEntity } from '../entity/index.ts';
import type { Measure } from '../measure/measure.ts';
import { all, any, between, isIn, isNotTrue, isTrue, missing, not, type Operand, present, type Predicate } from '../measure/predicate.ts';
import { Decimal } from '../result/decimal.ts';
import { columnIds, dateOf } from './column-ids.ts';
import type { ColumnPath, Comparison, Condition, Literal } from './node.ts';

/** What amounts written in a formula are scaled by: decimals of the organisation's currency. */
export interface CompileOptions {
  readonly minorExponent: number;
  /** Measures made so far for the same organisation, by their text: equal aggregates of several formulas share one. */
  readonly known?: Map<string, Measure>;
}

/** A checked condition as a predicate on records. */
export function compileCondition(condition: Condition, entity: Entity, options: CompileOptions): Predicate {
  switch (condition.kind) {
    case 'and':
      return all(...condition.of.map((part) => compileCondition(part, entity, options)));
    case 'or':
      return any(...condition.of.map((part) => compileCondition(part, entity, options)));
    case 'not':
      return not(compileCondition(condition.of, entity, options));
    default:
      return compileTest(condition, findTarget(condition.column, entity), options);
  }
}

/** A stored column and how to reach it. */
interface Target {
  readonly column: Column;
  readonly operand: (name: string) => Operand;
  readonly isOwn: boolean;
}

export function getColumn(entity: Entity, id: string): Column {
  const column = columnIds(entity).get(id);
  if (!column) throw new Error(`${entity.id} has no column ${id}`);
  return column;
}

function findTarget({ names }: ColumnPath, entity: Entity): Target {
  const [first, second] = names;
  const own = getColumn(entity, first!.id);
  if (!second) return { column: own, operand: (name) => name, isOwn: true };
  if (own.type.kind !== 'ref') throw new Error(`${entity.id}.${own.name} leads nowhere`);
  return { column: getColumn(getEntity(own.type.to), second.id), operand: (column) => ({ via: own.name, column }), isOwn: false };
}

type Test = Exclude<Condition, { readonly kind: 'and' | 'or' | 'not' }>;

function compileTest(test: Test, target: Target, options: CompileOptions): Predicate {
  const { column, operand } = target;
  switch (test.kind) {
    case 'missing':
      return test.isNot ? present(operand(dateOf(column))) : missing(operand(dateOf(column)));
    case 'flag':
      return isTrue(operand(column.name));
    case 'in': {
      const listed = any(...test.values.map((value) => compare(target, '=', value, options)));
      return test.isNot ? differs(compared(target), listed) : listed;
    }
    case 'compare':
      return compare(target, test.is, test.value, options);
  }
}

/** A value that is another one; without a value it is neither. */
const differs = (column: Operand, is: Predicate): Predicate => all(present(column), not(is));

/** The column whose value is compared: for a reference the name of what it leads to. */
function compared({ column, operand }: Target): Operand {
  const { type } = column;
  if (type.kind === 'ref') return { via: column.name, column: getEntity(type.to).label ?? 'external_id' };
  return operand(type.kind === 'money' ? `${column.name}_org` : dateOf(column));
}

function compare(target: Target, is: Comparison, literal: Literal, options: CompileOptions): Predicate {
  const operand = compared(target);
  switch (target.column.type.kind) {
    case 'text':
    case 'enum':
    case 'ref':
      return is === '<>' ? differs(operand, isIn(operand, literal.value)) : isIn(operand, literal.value);
    case 'boolean':
      return (literal.value === 'true') === (is === '=') ? isTrue(operand) : all(present(operand), isNotTrue(operand));
    case 'moment':
    case 'date':
      return compareDate(operand, is, literal.value);
    default:
      return { kind: 'compare', column: operand, is, value: numberOf(literal, target.column, options) };
  }
}

function compareDate(operand: Operand, is: Comparison, day: string): Predicate {
  const next = addDays(day, 1);
  switch (is) {
    case '=':
      return between(operand, day, next);
    case '<>':
      return differs(operand, between(operand, day, next));
    case '<':
      return between(operand, null, day);
    case '<=':
      return between(operand, null, next);
    case '>':
      return between(operand, next, null);
    case '>=':
      return between(operand, day, null);
  }
}

/** Percent as a fraction, amounts as they are stored. */
function numberOf({ kind, value }: Literal, { type }: Column, { minorExponent }: CompileOptions): string {
  const power = kind === 'percent' ? -2 : type.kind === 'money' ? minorExponent + 4 : 0;
  return new Decimal(value).times(new Decimal(10).pow(power)).toFixed();
}
