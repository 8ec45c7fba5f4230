import type { Dialect } from '../dialect/dialect.ts';
import type { LeafTable } from '../result/leaf-rows.ts';
import type { Resident, Segment } from '../store/resident.ts';
import { identityOf } from '../store/object-identity.ts';
import { dayNumber } from '../calendar/iso-date.ts';
import { fold, type FoldData } from './fold.ts';
import type { FoldPlan, FoldRejection } from './fold-plan.ts';
import { readLookups } from './read-lookups.ts';

/** The tables of the numbers of a read, in order. */
export interface Folded {
  readonly tables: readonly LeafTable[];
  /** Names the columns they are made of. */
  readonly source: string;
}

/** @returns by the key of their read, the tables of its numbers, or why the store has to answer; `pause` is awaited between two of them */
export async function foldReads(
  plans: readonly FoldPlan[],
  dialect: Dialect,
  resident: Resident,
  pause?: () => Promise<void>,
): Promise<ReadonlyMap<string, Folded | FoldRejection>> {
  const [held, lookups] = await Promise.all([
    resident.segments(plans.map(({ need }) => need)),
    Promise.all(plans.map((plan) => readLookups(plan.lookups, dialect, resident))),
  ]);
  const found = new Map<string, Folded | FoldRejection>();
  for (const [index, plan] of plans.entries()) {
    const [own, known] = [held.get(plan.need.rollup.id), lookups[index]];
    if (!own || !known) {
      found.set(plan.read.key, own ? 'too_many_members' : 'too_many_rows');
      continue;
    }
    const segments = own.filter((segment) => isNeeded(segment, plan));
    const [folded, isNew] = recallFold(plan, { members: resident.members, lookups: known, segments });
    found.set(plan.read.key, folded);
    if (isNew) await pause?.();
  }
  return found;
}

/** Others are held for other questions. */
function isNeeded({ first, end }: Segment, { need: { stretches } }: FoldPlan): boolean {
  if (first === end) return true;
  return stretches.some(({ from, to }) => (from === null || end > dayNumber(from)) && (to === null || first < dayNumber(to)));
}

/** The last tables of every plan that is kept, while they are made of the same columns. */
const folds = new WeakMap<FoldPlan, Folded>();

/** Larger ones are folded again: they would take more memory than the columns they are made of. */
const mostGroups = 2_000;

/** @returns the tables, and whether they were made now */
function recallFold(plan: FoldPlan, data: FoldData): readonly [Folded | FoldRejection, boolean] {
  const source = [data.members, ...data.lookups.from, ...data.segments].map(identityOf).join(',');
  const known = folds.get(plan);
  if (known?.source === source) return [known, false];
  const tables = fold(plan, data);
  if (typeof tables === 'string') return [tables, true];
  const folded = { tables, source };
  if (tables.reduce((sum, table) => sum + groupsIn(table), 0) <= mostGroups) folds.set(plan, folded);
  else folds.delete(plan);
  return [folded, true];
}

const groupsIn = (table: LeafTable): number => [...table.values()].reduce((sum, groups) => sum + groups.size, 0);
