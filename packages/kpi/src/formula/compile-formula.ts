import type { Calculation, MeasureUse, Moment } from '../catalog/calculation.ts';
import type { Entity } from '../entity/entity.ts';
import { getEntity } from '../entity/index.ts';
import type { Aggregate as MeasureAggregate, Measure, Quantity, Requirement } from '../measure/measure.ts';
import { all, any, isNotTrue, missing, present } from '../measure/predicate.ts';
import type { MemberDimension } from '../query/kpi-query.ts';
import { Decimal } from '../result/decimal.ts';
import type { CheckedFormula } from './check-formula.ts';
import { columnUnit, dateOf } from './column-ids.ts';
import { compileCondition, type CompileOptions, getColumn } from './compile-condition.ts';
import { type Aggregate, type AggregateOf, entityOf, type FormulaNode, type FormulaWindow, type Name } from './node.ts';
import { printAggregate } from './print-formula.ts';
import { recordRulesOf } from './record-rules.ts';

/** Where in time and among the members a part of a formula is evaluated. */
interface Place {
  readonly at?: Moment;
  readonly without?: readonly MemberDimension[];
}

/**
 * A checked formula as a calculation of the catalog. Aggregates become measures of their own whose id is their text, so that equal
 * ones are counted once.
 */
export function compileFormula({ node }: Pick<CheckedFormula, 'node'>, options: CompileOptions): Calculation {
  return compileNode(node, {}, options);
}

function compileNode(node: FormulaNode, place: Place, options: CompileOptions): Calculation {
  const compile = (part: FormulaNode): Calculation => compileNode(part, place, options);
  switch (node.kind) {
    case 'number':
      return { kind: 'number', value: node.isPercent ? new Decimal(node.value).div(100).toFixed() : node.value };
    case 'calendar':
      return { kind: 'calendar', of: node.word };
    case 'reference':
      return { kind: 'kpi', id: node.name.id, ...(node.variant ? { variant: node.variant.id } : {}), ...place };
    case 'aggregate':
      return { kind: 'measure', ...useOf(node, options), ...place };
    case 'negative':
      return { kind: 'subtract', of: [{ kind: 'number', value: '0' }, compile(node.of)] };
    case 'operation':
      return { kind: operations[node.operator], of: [compile(node.of[0]), compile(node.of[1])] };
    case 'coalesce':
    case 'min':
    case 'max':
      return { kind: choices[node.kind], of: node.of.map(compile) };
    case 'if': {
      const test = { is: node.is, of: [compile(node.of[0]), compile(node.of[1])] } as const;
      return { kind: 'when', test, then: compile(node.then), otherwise: compile(node.otherwise) };
    }
    case 'window':
      return compileNode(node.of, { ...place, at: momentOf(node.window) }, options);
    case 'round':
      return { kind: 'round', of: compile(node.of), decimals: node.decimals };
    case 'sum_over':
      return { kind: 'sum_over', dimensions: dimensionsOf(node), of: compile(node.of) };
    case 'all':
      return compileNode(node.of, { ...place, without: [...(place.without ?? []), ...dimensionsOf(node)] }, options);
  }
}

const operations = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' } as const;
const choices = { coalesce: 'first', min: 'least', max: 'greatest' } as const;

/** Checked to be dimensions. */
function dimensionsOf({ dimensions }: { readonly dimensions: readonly Name[] }): readonly MemberDimension[] {
  return dimensions.map((name) => name.id as MemberDimension);
}

function momentOf(window: FormulaWindow): Moment {
  switch (window.kind) {
    case 'previous':
      return { kind: 'previous', count: 1 };
    case 'last_year':
      return { kind: 'year_before' };
    case 'at_start':
      return { kind: 'start' };
    case 'last':
      return { kind: 'trailing', count: window.count, grain: window.grain };
  }
}

function useOf(node: Aggregate, options: CompileOptions): MeasureUse {
  const measure = sharedMeasure(node, options);
  switch (node.function) {
    case 'average':
      return { measure, read: 'mean' };
    case 'median':
    case 'p90':
      return { measure, read: node.function };
    default:
      return { measure };
  }
}

/** Median and average of the same cases share a measure. */
const measureId = (node: Aggregate): string => printAggregate(node.function === 'average' ? { ...node, function: 'median' } : node);

function sharedMeasure(node: Aggregate, options: CompileOptions): Measure {
  const id = measureId(node);
  const measure = options.known?.get(id) ?? measureOf(node, options);
  options.known?.set(id, measure);
  return measure;
}

function measureOf(node: Aggregate, options: CompileOptions): Measure {
  const entity = getEntity(entityOf(node.of).id);
  const { requires, attribution, undated } = recordRulesOf(entity);
  const value = valueOf(node.function, node.of, entity);
  return {
    id: measureId(node),
    entity: entity.id,
    anchor: node.by ? dateOf(getColumn(entity, node.by.id)) : defaultDate(entity),
    ...(node.by ? {} : { undated }),
    ...value,
    requires: [...requires, ...value.requires],
    ...filterOf(node, entity, options),
    ...(attribution ? { attribution } : {}),
  };
}

/** What was given anonymously is not even asked for. */
function filterOf({ where }: Aggregate, entity: Entity, options: CompileOptions): Pick<Measure, 'filter'> {
  const guards = entity.anonymous === undefined ? [] : [isNotTrue(entity.anonymous)];
  const conditions = [...guards, ...(where ? [compileCondition(where, entity, options)] : [])];
  const [only, ...others] = conditions;
  return only === undefined ? {} : { filter: others.length === 0 ? only : all(...conditions) };
}

function defaultDate({ id, businessDate }: Entity): string {
  const [date] = businessDate ?? [];
  if (date === undefined) throw new Error(`${id} has no date`);
  return date;
}

type Value = Pick<Measure, 'aggregate' | 'unit' | 'apart'> & { readonly requires: readonly Requirement[] };

function valueOf(name: Aggregate['function'], of: AggregateOf, entity: Entity): Value {
  switch (of.kind) {
    case 'records':
      return { aggregate: { kind: 'count' }, unit: 'count', requires: [] };
    case 'span':
      return spanValue(name, of, entity);
    case 'column':
      return columnValue(name, of.column.column.id, entity);
  }
}

function spanValue(name: Aggregate['function'], of: Extract<AggregateOf, { kind: 'span' }>, entity: Entity): Value {
  const columns = [of.start, of.end].map((place) => getColumn(entity, place.column.id));
  const [from, to] = columns.map((column) => (of.unit === 'minutes' ? column.name : dateOf(column))) as [string, string];
  return {
    aggregate: aggregateOf(name, { kind: of.unit, from, to }),
    unit: of.unit,
    requires: [
      { keep: present(from), reason: 'no_date' },
      { keep: present(to), reason: 'no_date' },
      { keep: any(missing(from), missing(to), { kind: 'ordered', from, to }), reason: 'negative_duration' },
    ],
  };
}

function columnValue(name: Aggregate['function'], id: string, entity: Entity): Value {
  const column = getColumn(entity, id);
  const { type } = column;
  if (name === 'distinct') {
    const stored = dateOf(column);
    return { aggregate: { kind: 'distinct', column: stored }, unit: 'count', requires: [{ keep: present(stored), reason: 'no_value' }] };
  }
  if (type.kind === 'money') {
    const requires = [
      { keep: present(column.name), reason: 'no_amount' },
      { keep: present(`${column.name}_org`), reason: 'no_rate' },
    ];
    return { aggregate: aggregateOf(name, { kind: 'money', column: column.name }), unit: 'money', requires };
  }
  const unit = columnUnit(column);
  const requires = [{ keep: present(column.name), reason: unit === 'quantity' ? 'no_quantity' : 'no_value' }];
  if (unit === 'quantity' && hasProduct(entity)) return { ...pieces(name, column.name), requires };
  const aggregate = aggregateOf(name, { kind: 'column', column: column.name });
  return { aggregate, unit: unit === 'days' || unit === 'minutes' ? unit : 'ratio', requires };
}

const hasProduct = (entity: Entity): boolean => entity.columns.some((column) => column.name === 'product_id');

/** Quantities are counted in the base unit of their product; different units are never added. */
function pieces(name: Aggregate['function'], column: string): Omit<Value, 'requires'> {
  const factor: Quantity = { kind: 'column', column: { via: 'product_id', column: 'base_unit_factor' }, missing: 1 };
  const of: Quantity = { kind: 'times', of: [{ kind: 'column', column }, factor] };
  return {
    aggregate: aggregateOf(name, of),
    ...(name === 'sum' ? { unit: 'quantity', apart: { via: 'product_id', column: 'base_unit' } } : { unit: 'ratio' }),
  };
}

function aggregateOf(name: Aggregate['function'], of: Quantity): MeasureAggregate {
  return name === 'sum' ? { kind: 'sum', of } : { kind: 'median', of, ...(name === 'p90' ? { p90: true } : {}) };
}
