import { checkCondition } from './check-condition.ts';
import { type CheckContext, report, resolveColumn, resolveEntity } from './check-context.ts';
import { casesOf, type Measurement, measurementOfColumn } from './dimensions-of-unit.ts';
import { limits } from './limits.ts';
import { type Aggregate, type AggregateFunction, type AggregateOf, type EntityColumn, entityOf, type Name } from './node.ts';
import type { VocabularyColumn, VocabularyEntity } from './vocabulary.ts';

export interface CheckedAggregate {
  readonly node: Aggregate;
  readonly measurement: Measurement;
}

/** An aggregate with ids instead of names; undefined where something in it is wrong. */
export function checkAggregate(context: CheckContext, node: Aggregate): CheckedAggregate | undefined {
  context.aggregates += 1;
  if (context.aggregates === limits.aggregates + 1) report(context, 'too_many_aggregates', node, { most: limits.aggregates });
  const found = resolveEntity(context, entityOf(node.of));
  if (!found) return undefined;
  const { entity } = found;
  const of = checkOf(context, found.name, entity, node.function, node.of);
  const where = node.where && checkCondition(context, entity, node.where);
  const by = node.by && checkDate(context, entity, node.by);
  if (!of || (node.where && !where) || (node.by && !by)) return undefined;
  const { where: _where, by: _by, ...rest } = node;
  const isDefault = by === undefined || by.id === entity.date;
  return {
    node: { ...rest, of: of.of, ...(where ? { where } : {}), ...(by && !isDefault ? { by } : {}) },
    measurement: of.measurement,
  };
}

interface CheckedOf {
  readonly of: AggregateOf;
  readonly measurement: Measurement;
}

function checkOf(context: CheckContext, name: Name, entity: VocabularyEntity, aggregate: AggregateFunction, of: AggregateOf): CheckedOf | undefined {
  switch (of.kind) {
    case 'records':
      return { of: { ...of, entity: name }, measurement: casesOf(entity.id) };
    case 'span':
      return checkSpan(context, name, entity, of);
    case 'column': {
      const found = resolveColumn(context, entity, of.column.column);
      const measurement = found && (aggregate === 'distinct' ? distinct(context, entity, found) : numeric(context, entity, found));
      return measurement && found && { of: { ...of, column: { ...of.column, entity: name, column: found.name } }, measurement };
    }
  }
}

interface FoundColumn {
  readonly name: Name;
  readonly column: VocabularyColumn;
}

function numeric(context: CheckContext, entity: VocabularyEntity, { name, column }: FoundColumn): Measurement | undefined {
  if (column.kind === 'money') return measurementOfColumn('money');
  if (column.kind !== 'number') return report(context, 'not_a_number', name, { column: column.column, entity: entity.id });
  return measurementOfColumn(column.unit ?? 'number');
}

/** Different customers, persons, values: not different amounts, and no personal data. */
function distinct(context: CheckContext, entity: VocabularyEntity, { name, column }: FoundColumn): Measurement | undefined {
  if (column.isPersonal) return report(context, 'personal_column', name, { column: column.column, entity: entity.id });
  if (column.kind === 'money' || column.kind === 'flag' || (column.kind === 'number' && column.unit !== 'number'))
    return report(context, 'not_distinct', name, { column: column.column, entity: entity.id });
  return casesOf(column.kind === 'reference' ? column.to : undefined);
}

function checkSpan(context: CheckContext, name: Name, entity: VocabularyEntity, of: Extract<AggregateOf, { kind: 'span' }>): CheckedOf | undefined {
  const end = resolveEntity(context, of.end.entity);
  if (end && end.entity !== entity) return report(context, 'other_entity', of.end.entity, { entity: entity.id, other: end.entity.id });
  const checked = [of.start, of.end].map((place) => checkPlace(context, name, entity, place, of.unit));
  const [start, finish] = checked;
  if (!end || !start || !finish) return undefined;
  return { of: { ...of, start, end: finish }, measurement: measurementOfColumn(of.unit) };
}

function checkPlace(
  context: CheckContext,
  name: Name,
  entity: VocabularyEntity,
  place: EntityColumn,
  unit: 'days' | 'minutes',
): EntityColumn | undefined {
  const found = resolveColumn(context, entity, place.column);
  if (!found) return undefined;
  const { column } = found;
  const isDate = column.kind === 'moment' || column.kind === 'date';
  if (!isDate) return report(context, 'not_a_date', place.column, { column: column.column, entity: entity.id });
  if (unit === 'minutes' && column.kind !== 'moment')
    return report(context, 'not_a_moment', place.column, { column: column.column, entity: entity.id });
  return { ...place, entity: { ...place.entity, id: name.id }, column: found.name };
}

function checkDate(context: CheckContext, entity: VocabularyEntity, name: Name): Name | undefined {
  const found = resolveColumn(context, entity, name);
  if (!found) return undefined;
  if (found.column.kind !== 'moment' && found.column.kind !== 'date')
    return report(context, 'not_a_date', name, { column: found.column.column, entity: entity.id });
  return found.name;
}
