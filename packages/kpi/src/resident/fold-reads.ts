import type { Dialect } from '../dialect/dialect.ts';
import type { LeafTable } from '../result/leaf-rows.ts';
import type { Resident } from '../store/resident.ts';
import { fold } from './fold.ts';
import type { FoldPlan, FoldRejection } from './fold-plan.ts';
import { readLookups } from './read-lookups.ts';

/** @returns by the key of their read, the tables of its numbers in order, or why the store has to answer; `pause` is awaited between two of them */
export async function foldReads(
  plans: readonly FoldPlan[],
  dialect: Dialect,
  resident: Resident,
  pause?: () => Promise<void>,
): Promise<ReadonlyMap<string, readonly LeafTable[] | FoldRejection>> {
  const [segments, lookups] = await Promise.all([
    resident.segments(plans.map(({ need }) => need)),
    Promise.all(plans.map((plan) => readLookups(plan.lookups, dialect, resident))),
  ]);
  const found = new Map<string, readonly LeafTable[] | FoldRejection>();
  for (const [index, plan] of plans.entries()) {
    const [own, known] = [segments.get(plan.need.rollup.id), lookups[index]];
    if (!own || !known) {
      found.set(plan.read.key, own ? 'too_many_members' : 'too_many_rows');
      continue;
    }
    found.set(plan.read.key, fold(plan, { members: resident.members, lookups: known, segments: own }));
    await pause?.();
  }
  return found;
}
