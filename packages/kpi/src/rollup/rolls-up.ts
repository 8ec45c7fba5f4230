import { getEntity } from '../entity/index.ts';
import { operandsOf } from '../compile/compile-predicate.ts';
import { quantityOperands } from '../compile/compile-quantity.ts';
import type { Measure, Quantity } from '../measure/measure.ts';
import type { Operand, Predicate } from '../measure/predicate.ts';
import { recordsOf } from '../plan/plan-leaf.ts';

/** Why a question reads the records and not a rollup: told in traces, never to people. */
export type RollupRejection =
  /** Distinct counts, medians and distributions cannot be added up. */
  | 'not_additive'
  /** What is counted follows from the stretch of time asked for, or from the day of the question. */
  | 'depends_on_period'
  /** Another record than the own one, its parent or its credits decides. */
  | 'reads_other_records'
  | 'kept_apart'
  | 'anonymous'
  /** A measure no rollup was made for: a formula of one's own. */
  | 'unknown_measure'
  /** Grouped, filtered or scoped by what no rollup of the measure knows. */
  | 'dimension_missing'
  /** The store has no sound rollup of this kind at the moment. */
  | 'not_kept';

/** @returns why a measure cannot be kept in a rollup; undefined where it can */
export function whyNotAdditive(measure: Measure): RollupRejection | undefined {
  const { aggregate, anonymous, apart, entity } = measure;
  if (aggregate.kind !== 'sum' && aggregate.kind !== 'count') return 'not_additive';
  if (anonymous !== undefined || getEntity(entity).anonymous !== undefined) return 'anonymous';
  if (apart !== undefined) return 'kept_apart';
  const conditions = recordsOf(measure);
  if (conditions.some(isMovingWithTime) || (aggregate.kind === 'sum' && readsADay(aggregate.of))) return 'depends_on_period';
  const operands = [...conditions.flatMap(operandsOf), ...(aggregate.kind === 'sum' ? quantityOperands(aggregate.of) : [])];
  return conditions.some(hasExists) || operands.some((operand) => !isOwn(operand, measure)) ? 'reads_other_records' : undefined;
}

/** The record itself, or the parent it shares its root with. */
function isOwn(operand: Operand, { entity }: Measure): boolean {
  return typeof operand === 'string' || getEntity(entity).parent?.column === operand.via;
}

function some(predicate: Predicate, test: (leaf: Predicate) => boolean): boolean {
  switch (predicate.kind) {
    case 'all':
    case 'any':
      return predicate.of.some((part) => some(part, test));
    case 'not':
      return some(predicate.of, test);
    default:
      return test(predicate);
  }
}

const hasExists = (predicate: Predicate): boolean => some(predicate, ({ kind }) => kind === 'exists');

const isMovingWithTime = (predicate: Predicate): boolean =>
  some(predicate, (leaf) => leaf.kind === 'between' && [leaf.from, leaf.to].some((bound) => typeof bound === 'object' && bound !== null));

function readsADay(quantity: Quantity): boolean {
  if (quantity.kind === 'days') return quantity.to === 'as_of' || quantity.to === 'today';
  return 'of' in quantity && quantity.of.some(readsADay);
}
