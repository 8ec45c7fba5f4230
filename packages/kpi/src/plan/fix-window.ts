import { addDays } from '../calendar/iso-date.ts';
import type { Aggregate, Measure, Quantity } from '../measure/measure.ts';
import { type Bound, never, type Predicate, present } from '../measure/predicate.ts';
import type { IsoDate } from '../query/kpi-query.ts';
import type { Window } from './window.ts';

type Edges = Pick<Window, 'from' | 'to'> & { readonly today?: IsoDate };

/** A measure whose conditions refer to the window asked for, with the dates of that window in their place. */
export function fixMeasure(measure: Measure, window: Edges): Measure {
  if (!conditionsOf(measure).some((condition) => refersTo(condition, isMoving))) return measure;
  const { filter, requires, aggregate } = measure;
  return {
    ...measure,
    ...(filter ? { filter: fixPredicate(filter, window) } : {}),
    ...(requires ? { requires: requires.map((requirement) => ({ ...requirement, keep: fixPredicate(requirement.keep, window) })) } : {}),
    aggregate: fixAggregate(aggregate, window),
  };
}

function fixAggregate(aggregate: Aggregate, window: Edges): Aggregate {
  return aggregate.kind === 'distribution' ? { ...aggregate, event: fixPredicate(aggregate.event, window) } : aggregate;
}

export function fixPredicate(predicate: Predicate, window: Edges): Predicate {
  switch (predicate.kind) {
    case 'between':
      return fixBetween(predicate, window);
    case 'all':
    case 'any':
      return { ...predicate, of: predicate.of.map((part) => fixPredicate(part, window)) };
    case 'not':
      return { ...predicate, of: fixPredicate(predicate.of, window) };
    case 'exists':
      return { ...predicate, where: fixPredicate(predicate.where, window) };
    default:
      return predicate;
  }
}

/** Nothing comes before the start of all time, nothing after its end; within it is every date, but not a missing one. */
function fixBetween(predicate: Extract<Predicate, { kind: 'between' }>, window: Edges): Predicate {
  const [from, to] = [dateOf(predicate.from, window), dateOf(predicate.to, window)];
  const isBeyond = (bound: Bound, date: IsoDate | null, edge: 'start' | 'end'): boolean => date === null && isMoving(bound) && bound.window === edge;
  if (isBeyond(predicate.from, from, 'end') || isBeyond(predicate.to, to, 'start')) return never;
  return from === null && to === null ? present(predicate.column) : { ...predicate, from, to };
}

function dateOf(bound: Bound, { from, to, today }: Edges): IsoDate | null {
  if (!isMoving(bound)) return bound;
  const date = { start: from, end: to, today: today ?? null }[bound.window];
  return date === null ? null : addDays(date, bound.days ?? 0);
}

type Moving = Exclude<Bound, IsoDate | null>;
const isMoving = (bound: Bound): bound is Moving => typeof bound === 'object' && bound !== null;

/** Whether a measure's conditions refer to the window asked for. */
export function isWindowed(measure: Measure): boolean {
  const isOfWindow = (bound: Bound): boolean => isMoving(bound) && bound.window !== 'today';
  return conditionsOf(measure).some((condition) => refersTo(condition, isOfWindow));
}

function conditionsOf({ filter, requires = [], aggregate }: Measure): readonly Predicate[] {
  return [...(filter ? [filter] : []), ...requires.map(({ keep }) => keep), ...(aggregate.kind === 'distribution' ? [aggregate.event] : [])];
}

function refersTo(predicate: Predicate, test: (bound: Bound) => boolean): boolean {
  switch (predicate.kind) {
    case 'between':
      return test(predicate.from) || test(predicate.to);
    case 'all':
    case 'any':
      return predicate.of.some((part) => refersTo(part, test));
    case 'not':
      return refersTo(predicate.of, test);
    case 'exists':
      return refersTo(predicate.where, test);
    default:
      return false;
  }
}

/** Whether what a measure adds up depends on the last day of the window. */
export function readsLastDay({ aggregate }: Measure): boolean {
  return 'of' in aggregate && quantityReadsLastDay(aggregate.of);
}

function quantityReadsLastDay(quantity: Quantity): boolean {
  if (quantity.kind === 'days') return quantity.to === 'as_of';
  return 'of' in quantity && quantity.of.some(quantityReadsLastDay);
}
