import { fingerprint } from '../plan/merge-plans.ts';
import type { RollupNumber, RollupPlan } from './route-leaf.ts';

/** Numbers of one rollup that are told apart alike: one statement reads them all. */
export interface RollupRead extends Omit<RollupPlan, 'number'> {
  readonly key: string;
  readonly numbers: readonly RollupNumber[];
  /** Where a number stands among them, by its fingerprint. */
  readonly places: ReadonlyMap<string, number>;
}

/** Equal for plans that can share a statement: all but the records they count and what they add up. */
export function rollupKey({ rollup, plan, inner }: RollupPlan): string {
  const { where: _where, measures: _measures, ...rest } = plan;
  return fingerprint([rollup.id, rest, inner]);
}

export function mergeRollupPlans(plans: readonly RollupPlan[]): readonly RollupRead[] {
  const merged = new Map<string, { readonly of: RollupPlan; readonly numbers: Map<string, RollupNumber> }>();
  for (const plan of plans) {
    const key = rollupKey(plan);
    const known = merged.get(key) ?? { of: plan, numbers: new Map() };
    known.numbers.set(fingerprint(plan.number), plan.number);
    merged.set(key, known);
  }
  return [...merged].map(
    ([
      key,
      {
        of: { number: _number, ...rest },
        numbers,
      },
    ]) => ({
      ...rest,
      key,
      numbers: [...numbers.values()],
      places: new Map([...numbers.keys()].map((name, index) => [name, index])),
    }),
  );
}
