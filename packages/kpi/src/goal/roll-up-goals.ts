import { compare, type DecimalText } from '../result/decimal.ts';
import { type Weighed, weighedProgress } from './part-progress.ts';

/** A part or goal as it counts for the goal above it. */
interface Counted extends Weighed {
  readonly isMandatory: boolean;
}

export interface GoalNode {
  readonly id: string;
  readonly parentId: string | null;
  /** Cancelled parts are left out before. */
  readonly parts: readonly Counted[];
  /** What it weighs in the goal above; one of no weight that is not mandatory stands there and counts nothing. */
  readonly weight: DecimalText;
  readonly isMandatory: boolean;
  /** Drafts and dropped goals count nowhere. */
  readonly isOut: boolean;
  /** Its parts add up to parts of the goal above: there it counts already. */
  readonly countsThroughParts: boolean;
}

export interface GoalProgress {
  readonly progress: DecimalText | null;
  /** Parts and goals below without a value. */
  readonly unknown: number;
  readonly openMandatory: number;
  /** All that is mandatory is done; without anything mandatory, everything (S2-64). */
  readonly isComplete: boolean;
}

/**
 * Goals whose way up leads back to themselves: the link that closes the circle, of the goal with the smallest id in it. Without
 * those links there is no circle.
 */
export function circularGoals(goals: readonly Pick<GoalNode, 'id' | 'parentId'>[]): ReadonlySet<string> {
  const above = new Map(goals.map(({ id, parentId }) => [id, parentId]));
  const found = new Set<string>();
  const done = new Set<string>();
  for (const { id } of goals) {
    const trail: string[] = [];
    let at: string | null | undefined = id;
    while (at !== null && at !== undefined && above.has(at) && !done.has(at) && !trail.includes(at)) {
      trail.push(at);
      at = above.get(at);
    }
    const circle = at !== null && at !== undefined && trail.includes(at) ? trail.slice(trail.indexOf(at)) : [];
    if (circle.length > 0) found.add(circle.reduce((least, one) => (one < least ? one : least)));
    for (const one of trail) done.add(one);
  }
  return found;
}

/** Whether `parentId` may stand above `id`: it is neither the goal itself nor below it. */
export function mayStandAbove(goals: readonly Pick<GoalNode, 'id' | 'parentId'>[], id: string, parentId: string): boolean {
  const above = new Map(goals.map((goal) => [goal.id, goal.parentId]));
  const seen = new Set<string>();
  for (let at: string | null | undefined = parentId; at !== null && at !== undefined && !seen.has(at); at = above.get(at)) {
    if (at === id) return false;
    seen.add(at);
  }
  return true;
}

/** Progress of every goal from its parts and the goals below it, by weight (§2.5 `goal_progress`, S2-63 to S2-65). */
export function rollUpGoals(goals: readonly GoalNode[]): ReadonlyMap<string, GoalProgress> {
  const cut = circularGoals(goals);
  const below = new Map<string, GoalNode[]>();
  for (const goal of goals) {
    if (goal.parentId === null || cut.has(goal.id)) continue;
    below.set(goal.parentId, [...(below.get(goal.parentId) ?? []), goal]);
  }
  const found = new Map<string, GoalProgress>();
  const of = (goal: GoalNode): GoalProgress => {
    const known = found.get(goal.id);
    if (known) return known;
    const made = progressOf(
      goal.parts,
      (below.get(goal.id) ?? []).filter(countsAbove).map((one) => ({ goal: one, rolled: of(one) })),
    );
    found.set(goal.id, made);
    return made;
  };
  for (const goal of goals) of(goal);
  return found;
}

const countsAbove = ({ isOut, weight, isMandatory }: GoalNode): boolean => !isOut && (isMandatory || compare(weight, '0') > 0);

function progressOf(parts: readonly Counted[], below: readonly { readonly goal: GoalNode; readonly rolled: GoalProgress }[]): GoalProgress {
  const weighed: readonly Weighed[] = [
    ...parts,
    ...below.flatMap(({ goal, rolled }) => (goal.countsThroughParts ? [] : [{ weight: goal.weight, progress: rolled.progress }])),
  ];
  const steps = [
    ...parts.map(({ isMandatory, progress }) => ({ isMandatory, isDone: progress !== null && compare(progress, '1') >= 0 })),
    ...below.map(({ goal, rolled }) => ({ isMandatory: goal.isMandatory, isDone: rolled.isComplete })),
  ];
  const mandatory = steps.filter(({ isMandatory }) => isMandatory);
  const needed = mandatory.length > 0 ? mandatory : steps;
  return {
    progress: weighedProgress(weighed),
    unknown: weighed.filter(({ progress }) => progress === null).length,
    openMandatory: mandatory.filter(({ isDone }) => !isDone).length,
    isComplete: needed.length > 0 && needed.every(({ isDone }) => isDone),
  };
}
