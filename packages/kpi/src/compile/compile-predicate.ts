import { sql } from 'kysely';
import type { Sql } from '../dialect/compiler.ts';
import { entityApart, entityTable } from '../dialect/table.ts';
import { getEntity } from '../entity/index.ts';
import type { Bound, Operand, Predicate } from '../measure/predicate.ts';
import type { IsoDate } from '../query/kpi-query.ts';
import { isColocated } from './colocated.ts';
import { operandSql, viaJoins } from './operand.ts';
import { both, column, dateValue, decimalValue, either, integerValue, isAnyOf, keyValue, textValue, where } from './parts.ts';
import { factAlias, type RecordAlias } from './record-alias.ts';

export function compilePredicate(predicate: Predicate, of: RecordAlias): Sql {
  const value = (operand: Operand): Sql => operandSql(operand, of.alias);
  switch (predicate.kind) {
    case 'in':
      return isAnyOf(value(predicate.column), predicate.values.map(textValue));
    case 'key_in':
      return isAnyOf(value(predicate.column), predicate.keys.map(keyValue));
    case 'present':
      return sql`${value(predicate.column)} is not null`;
    case 'missing':
      return sql`${value(predicate.column)} is null`;
    case 'true':
      return value(predicate.column);
    case 'not_true':
      return sql`${value(predicate.column)} is not true`;
    case 'between':
      return both(bounds(predicate, value(predicate.column)));
    case 'within':
      return sql`(${value(predicate.to)} - ${value(predicate.from)}) <= ${integerValue(predicate.days)}`;
    case 'exists':
      return compileHasRecord(predicate, of);
    case 'compare':
      return sql`${value(predicate.column)} ${sql.raw(signs[predicate.is])} ${decimalValue(predicate.value)}`;
    case 'ordered':
      return sql`${value(predicate.from)} <= ${value(predicate.to)}`;
    case 'flagged':
      return sql`strpos(',' || ${column(of.alias, 'flags')} || ',', ${textValue(`,${predicate.code},`)}) > 0`;
    case 'all':
      return predicate.of.length === 0 ? sql`true` : sql`(${both(compileAll(predicate.of, of))})`;
    case 'any':
      return either(compileAll(predicate.of, of));
    case 'not':
      return sql`not ${isMet(predicate.of, of)}`;
  }
}

const signs = { '=': '=', '<>': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;

export const compileAll = (predicates: readonly Predicate[], of: RecordAlias): readonly Sql[] =>
  predicates.map((predicate) => compilePredicate(predicate, of));

/** True or false, never unknown. */
export function isMet(predicate: Predicate, of: RecordAlias): Sql {
  return sql`coalesce(${compilePredicate(predicate, of)}, false)`;
}

/** A record of another entity that belongs to this one; where both live on one shard the engine is told so. */
function compileHasRecord({ entity: id, own, other, where: condition }: Extract<Predicate, { kind: 'exists' }>, of: RecordAlias): Sql {
  const entity = getEntity(id);
  const record: RecordAlias = { ...of, alias: of.alias === factAlias ? 'e' : `${of.alias}e`, entity };
  const isOnShard = isColocated(of.entity, own, entity, other);
  const shard = isOnShard ? [sql`${column(record.alias, 'root64')} = ${column(of.alias, 'root64')}`] : [];
  const conditions = [sql`${column(record.alias, other)} = ${column(of.alias, own)}`, ...shard, compilePredicate(condition, record)];
  const columns = [...new Set([other, ...operandsOf(condition).map(ownColumn)])];
  const relation = isOnShard ? entityTable(of.dialect, id) : entityApart(of.dialect, id, columns);
  const from = sql`${relation} as ${sql.id(record.alias)}${viaJoins(operandsOf(condition), entity, of.dialect, record.alias)}`;
  return sql`exists (select 1 from ${from}${where(conditions)})`;
}

const ownColumn = (operand: Operand): string => (typeof operand === 'string' ? operand : operand.via);

function bounds({ from, to }: Extract<Predicate, { kind: 'between' }>, value: Sql): readonly Sql[] {
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
