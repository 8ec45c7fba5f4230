import { operandsOf } from '../compile/compile-predicate.ts';
import type { Measure } from '../measure/measure.ts';
import type { Predicate } from '../measure/predicate.ts';
import type { Leaf } from '../plan/leaf.ts';
import type { Base, LeafPlan } from '../plan/leaf-plan.ts';
import { fingerprint } from '../plan/merge-plans.ts';
import { planLeaf, recordsOf, splitConditions } from '../plan/plan-leaf.ts';
import { groupKey, listRollups } from './list-rollups.ts';
import { baseColumn, type Rollup, type RollupCount, type RollupSum } from './rollup.ts';
import { type RollupRejection, whyNotAdditive } from './rolls-up.ts';

/** A leaf as a rollup answers it. */
export interface RollupPlan {
  readonly rollup: Rollup;
  /** What the records would be grouped, joined and filtered by; its `where` is not used. */
  readonly plan: LeafPlan;
  /** Filters on columns of the rollup. */
  readonly inner: readonly Predicate[];
  readonly number: RollupNumber;
}

/** Where the number of a measure stands. */
export interface RollupNumber {
  readonly count: RollupCount;
  /** Absent for counts. */
  readonly sum?: RollupSum;
}

export type Route = { readonly kind: 'rollup'; readonly of: RollupPlan } | { readonly kind: 'records'; readonly reason: RollupRejection };

const byGroup = new Map<string, readonly Rollup[]>();

function rollupsOfGroup(measure: Measure): readonly Rollup[] {
  if (byGroup.size === 0) {
    for (const rollup of listRollups()) byGroup.set(groupKey(rollup), [...(byGroup.get(groupKey(rollup)) ?? []), rollup]);
  }
  return byGroup.get(groupKey(measure)) ?? [];
}

/**
 * Whether a leaf can be answered from a rollup, and from which.
 * @param kept ids of the rollups the store has and trusts
 */
export function routeLeaf(leaf: Leaf, kept: ReadonlySet<string>): Route {
  const reason = leaf.also || leaf.isDated ? 'unknown_measure' : whyNotAdditive(leaf.measure);
  if (reason) return { kind: 'records', reason };
  const candidates = rollupsOfGroup(leaf.measure).flatMap((rollup) => {
    const number = numberIn(rollup, leaf.measure);
    return number ? [{ rollup, number }] : [];
  });
  if (candidates.length === 0) return { kind: 'records', reason: 'unknown_measure' };
  const plan = planLeaf(leaf);
  const { inner } = splitConditions(leaf);
  const fitting = candidates.filter(({ rollup }) => knows(rollup, plan, inner));
  if (fitting.length === 0) return { kind: 'records', reason: 'dimension_missing' };
  const chosen = fitting.find(({ rollup }) => kept.has(rollup.id));
  return chosen ? { kind: 'rollup', of: { ...chosen, plan, inner } } : { kind: 'records', reason: 'not_kept' };
}

function numberIn({ counts, sums }: Rollup, { aggregate, unit, ...measure }: Measure): RollupNumber | undefined {
  const where = fingerprint(recordsOf({ aggregate, unit, ...measure }));
  const count = counts.find((candidate) => fingerprint(candidate.where) === where);
  if (!count || aggregate.kind !== 'sum') return count && { count };
  const wanted = fingerprint([where, aggregate.of, unit]);
  const sum = sums.find((candidate) => fingerprint([fingerprint(candidate.where), candidate.of, candidate.unit]) === wanted);
  return sum && { count, sum };
}

/** Everything the question tells records apart by is a column of the rollup, or follows from its columns. */
function knows(rollup: Rollup, plan: LeafPlan, inner: readonly Predicate[]): boolean {
  if (rollup.isShared !== plan.isShared) return false;
  const names = new Set(rollup.base.map(({ as }) => as));
  const columns = inner.flatMap(operandsOf);
  return plan.base.every((base) => canGive(names, base)) && columns.every((column) => typeof column === 'string' && names.has(column));
}

function canGive(names: ReadonlySet<string>, base: Base): boolean {
  return base.start.kind === 'date' ? base.unless === undefined || names.has(base.unless) : names.has(baseColumn(base));
}
