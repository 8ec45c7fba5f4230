import type { Requirement } from '../measure/measure.ts';
import { any, missing, present } from '../measure/predicate.ts';
import type { Leaf } from './leaf.ts';
import type { LeafPlan } from './leaf-plan.ts';
import { planRecords, timeOf } from './plan-leaf.ts';

/** Records a measure is about and leaves out, under the same scope, filters and period as those it counts. */
export interface Exclusions {
  readonly plan: LeafPlan;
  /** In the order they are tried. */
  readonly reasons: readonly Requirement[];
}

/** @returns undefined where the measure leaves nothing out. A record without a date belongs to every period. */
export function planExclusions(leaf: Leaf): Exclusions | undefined {
  const { measure } = leaf;
  const undated: readonly Requirement[] = measure.undated ? [{ keep: present(measure.anchor), reason: measure.undated }] : [];
  const reasons = [...undated, ...(measure.requires ?? [])];
  if (reasons.length === 0) return undefined;
  const time = timeOf(measure, leaf.windows);
  return { plan: planRecords(leaf, measure.filter ? [measure.filter] : [], measure.undated ? any(missing(measure.anchor), time) : time), reasons };
}
