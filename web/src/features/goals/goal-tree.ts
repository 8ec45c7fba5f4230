import type { GoalSummary } from '@leadline/contract';

/** A goal in the outline, in the order it is read. */
export interface OutlineLine {
  readonly goal: GoalSummary;
  readonly level: number;
  readonly hasBelow: boolean;
  readonly isOpen: boolean;
  /** Shown only because something below it is meant. */
  readonly isOnlyAbove: boolean;
}

/** Goals as an outline: trees in the given order, what is closed without what is below. Of goals that are not meant only those above one that is. */
export function outlineOf(
  goals: readonly GoalSummary[],
  isMeant: (goal: GoalSummary) => boolean,
  closed: ReadonlySet<string>,
): readonly OutlineLine[] {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const shown = new Set<string>();
  for (const goal of goals) {
    if (!isMeant(goal)) continue;
    for (let at: GoalSummary | undefined = goal; at && !shown.has(at.id); at = at.parentId === null ? undefined : byId.get(at.parentId))
      shown.add(at.id);
  }
  const below = new Map<string | null, GoalSummary[]>();
  for (const goal of goals) {
    if (!shown.has(goal.id)) continue;
    const above = goal.parentId !== null && shown.has(goal.parentId) ? goal.parentId : null;
    below.set(above, [...(below.get(above) ?? []), goal]);
  }
  const lines = (above: string | null, level: number): readonly OutlineLine[] =>
    (below.get(above) ?? []).flatMap((goal) => {
      const [hasBelow, isOpen] = [below.has(goal.id), !closed.has(goal.id)];
      return [{ goal, level, hasBelow, isOpen, isOnlyAbove: !isMeant(goal) }, ...(isOpen ? lines(goal.id, level + 1) : [])];
    });
  return lines(null, 0);
}

/** Over and settled: nothing is to be done about it any more. */
export const isPast = ({ state, needsReview }: GoalSummary): boolean => !needsReview && ['reached', 'missed', 'dropped'].includes(state);
