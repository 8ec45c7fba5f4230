import { sql } from 'kysely';
import type { Sql } from '../dialect/compiler.ts';
import type { Bound, Operand, Predicate } from '../measure/predicate.ts';
import type { IsoDate } from '../query/kpi-query.ts';
import { operandSql } from './operand.ts';
import { both, column, dateValue, decimalValue, either, integerValue, isAnyOf, keyValue, textValue } from './parts.ts';

export function compilePredicate(predicate: Predicate): Sql {
  switch (predicate.kind) {
    case 'in':
      return isAnyOf(operandSql(predicate.column), predicate.values.map(textValue));
    case 'key_in':
      return isAnyOf(operandSql(predicate.column), predicate.keys.map(keyValue));
    case 'present':
      return sql`${operandSql(predicate.column)} is not null`;
    case 'missing':
      return sql`${operandSql(predicate.column)} is null`;
    case 'true':
      return operandSql(predicate.column);
    case 'not_true':
      return sql`${operandSql(predicate.column)} is not true`;
    case 'between':
      return both(bounds(predicate));
    case 'within':
      return sql`(${operandSql(predicate.to)} - ${operandSql(predicate.from)}) <= ${integerValue(predicate.days)}`;
    case 'compare':
      return sql`${operandSql(predicate.column)} ${sql.raw(signs[predicate.is])} ${decimalValue(predicate.value)}`;
    case 'ordered':
      return sql`${operandSql(predicate.from)} <= ${operandSql(predicate.to)}`;
    case 'exists':
      throw new Error('exists is not compiled yet');
    case 'flagged':
      return sql`strpos(',' || ${column('f', 'flags')} || ',', ${textValue(`,${predicate.code},`)}) > 0`;
    case 'all':
      return predicate.of.length === 0 ? sql`true` : sql`(${both(predicate.of.map(compilePredicate))})`;
    case 'any':
      return either(predicate.of.map(compilePredicate));
    case 'not':
      return sql`not ${isMet(predicate.of)}`;
  }
}

const signs = { '=': '=', '<>': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;

/** True or false, never unknown. */
export function isMet(predicate: Predicate): Sql {
  return sql`coalesce(${compilePredicate(predicate)}, false)`;
}

function bounds({ column: operand, from, to }: Extract<Predicate, { kind: 'between' }>): readonly Sql[] {
  const value = operandSql(operand);
  return [...(from === null ? [] : [sql`${value} >= ${dateValue(fixed(from))}`]), ...(to === null ? [] : [sql`${value} < ${dateValue(fixed(to))}`])];
}

/** Bounds that follow from a window are set before anything is compiled. */
function fixed(bound: Bound): IsoDate {
  if (typeof bound !== 'string') throw new Error('a bound without its window');
  return bound;
}

/** Every operand a predicate reads. */
export function operandsOf(predicate: Predicate): readonly Operand[] {
  switch (predicate.kind) {
    case 'all':
    case 'any':
      return predicate.of.flatMap(operandsOf);
    case 'not':
      return operandsOf(predicate.of);
    case 'exists':
      return [predicate.own];
    case 'flagged':
      return [];
    case 'within':
    case 'ordered':
      return [predicate.from, predicate.to];
    default:
      return [predicate.column];
  }
}
