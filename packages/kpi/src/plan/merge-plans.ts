import type { LeafPlan } from './leaf-plan.ts';
import type { Measure } from '../measure/measure.ts';

/** Text that is equal for plans with the same answer. */
export function fingerprint(value: unknown): string {
  return JSON.stringify(value);
}

const lasting = new WeakMap<object, string>();

/** The fingerprint of what stands in the catalog and does not change: made once. */
export function lastingFingerprint(value: object): string {
  const known = lasting.get(value) ?? fingerprint(value);
  lasting.set(value, known);
  return known;
}

/** Plans that differ only in what they add up share one statement: the records are read once. */
export function mergePlans(plans: readonly LeafPlan[]): readonly LeafPlan[] {
  const merged = new Map<string, LeafPlan>();
  for (const plan of plans) {
    const key = sharedKey(plan);
    const known = merged.get(key);
    merged.set(key, known ? { ...known, measures: union(known.measures, plan.measures) } : plan);
  }
  return [...merged.values()];
}

/** Equal for plans that can share a statement. */
export function sharedKey(plan: LeafPlan): string {
  return fingerprint({ ...plan, measures: plan.measures.slice(0, 1).map(mergeable) });
}

/** What of a measure decides whether it can share a statement. */
function mergeable({ aggregate, apart }: Measure): unknown {
  const isSum = aggregate.kind === 'sum' || aggregate.kind === 'count';
  return { aggregate: isSum ? 'sum' : aggregate, apart: apart ?? null };
}

function union(known: readonly Measure[], more: readonly Measure[]): readonly Measure[] {
  const seen = new Set(known.map((measure) => fingerprint(measure.aggregate)));
  return [...known, ...more.filter((measure) => !seen.has(fingerprint(measure.aggregate)))];
}
