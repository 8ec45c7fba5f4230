import type { GoalSummary } from '@leadline/contract';
import { addUpParts, circularGoals, goalConfidences, goalStanding, goalState, nextCheckIn, recordId, type GoalState } from '@leadline/kpi';
import type { Asking } from '#server/context.ts';
import { goalSightOf, mayChangeGoal, mayCheckInGoal, seesGoal, type GoalSight } from '#server/expectations/goal-sight.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { isCounted, personBehind, readGoals, type Goals, type KeptGoal, type KeptPart } from '#server/expectations/read-goals.ts';
import { namedSubject } from '#server/expectations/subject.ts';
import { checkInColumns, lastCheckInsStatement } from '#server/facts/goal-statements.ts';
import { isGone } from '#server/firm/is-gone.ts';
import { rowsOf, textOf, type Row } from '#server/firm/read-firm.ts';

export type Confidence = (typeof goalConfidences)[number];

/** Goals as one reader sees them. */
export interface GoalBook extends Goals {
  readonly seeing: GoalSight;
  readonly today: string;
  /** The last check-in of each goal, by its record id. */
  readonly last: ReadonlyMap<string, Row>;
  readonly circular: ReadonlySet<string>;
  /** Goals by the goal above them, those of circles excepted. */
  readonly below: ReadonlyMap<string, readonly KeptGoal[]>;
  /** Parts that add up to a part, by its id. */
  readonly adding: ReadonlyMap<string, readonly { readonly goal: KeptGoal; readonly part: KeptPart }[]>;
}

export async function openBook(asking: Asking): Promise<GoalBook> {
  const all = await readGoals(asking);
  const { env, reader } = all.answering;
  const rows = rowsOf(checkInColumns, await reader.read(lastCheckInsStatement(env.dialect)));
  return bookOf(all, new Map(rows.map((row) => [recordId('goal', BigInt(textOf(row, 'goal_id')!)), row])));
}

/** @param last check-ins of before */
export function bookOf(all: Goals, last: ReadonlyMap<string, Row>): GoalBook {
  const goals = [...all.goals.values()];
  const circular = circularGoals(goals);
  return {
    ...all,
    seeing: goalSightOf(all.asking, all.firm),
    today: all.firm.today,
    last,
    circular,
    below: grouped(
      goals.filter(({ id, parentId }) => parentId !== null && !circular.has(id)),
      ({ parentId }) => parentId!,
    ),
    adding: grouped(
      goals
        .filter(({ status }) => status !== 'draft' && status !== 'cancelled')
        .flatMap((goal) => goal.parts.filter((part) => isCounted(part) && part.addsTo !== null).map((part) => ({ goal, part }))),
      ({ part }) => part.addsTo!,
    ),
  };
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

export function stateOf({ rolled, today }: GoalBook, goal: KeptGoal): GoalState {
  return goalState({ ...goal, isComplete: rolled.get(goal.id)!.isComplete }, today);
}

/** Over by its days, or because all is done. */
export const isOver = (book: GoalBook, goal: KeptGoal): boolean => ['reached', 'missed', 'dropped'].includes(stateOf(book, goal));

/** What adds up to a part; undefined where nothing does. */
export function addedUp({ adding }: GoalBook, part: KeptPart): ReturnType<typeof addUpParts> | undefined {
  const below = adding.get(part.id);
  return (
    below &&
    addUpParts(
      part,
      below.map((one) => one.part),
    )
  );
}

function hasGap(book: GoalBook, part: KeptPart): boolean {
  const gap = addedUp(book, part)?.gap ?? null;
  return gap !== null && gap !== '0';
}

export function summaryOf(book: GoalBook, goal: KeptGoal): GoalSummary {
  const { firm, goals, rolled, seeing, today } = book;
  const { progress, unknown, openMandatory, isComplete } = rolled.get(goal.id)!;
  const state = stateOf(book, goal);
  const standing = goalStanding({ ...goal, isComplete, progress }, today);
  const parent = goal.parentId === null || book.circular.has(goal.id) ? undefined : goals.get(goal.parentId);
  const said = book.last.get(goal.id);
  const isOpen = goal.status === 'active' && goal.review === null;
  const due = isOpen ? nextCheckIn(goal, goal.cadence, said === undefined ? null : textOf(said, 'checked_in_on'), today) : null;
  return {
    id: goal.id,
    title: goal.title,
    horizon: goal.horizon,
    subject: namedSubject(firm, goal.subject),
    parentId: parent && seesGoal(seeing, parent) ? parent.id : null,
    owner: goal.ownerId === null || !seeing.tellsPeopleApart ? null : { id: goal.ownerId, name: nameOfPerson(firm, goal.ownerId) ?? '–' },
    ownerHasLeft: goal.ownerId !== null && isOpen && isGone(firm, goal.ownerId),
    startsOn: goal.startsOn,
    endsOn: goal.endsOn,
    weight: goal.weight,
    isMandatory: goal.isMandatory,
    state,
    progress,
    pace: standing.pace,
    lag: state === 'running' ? standing.lag : null,
    unknown,
    openMandatory,
    parts: goal.parts.filter(isCounted).length,
    isInCircle: book.circular.has(goal.id),
    hasGap: goal.parts.some((part) => isCounted(part) && hasGap(book, part)),
    confidence: said === undefined ? null : confidenceOf(said),
    due: state === 'planned' ? null : due,
    needsReview: isOpen && (state === 'reached' || state === 'missed'),
    mayChange: mayChangeGoal(seeing, goal.subject),
    mayCheckIn: mayCheckInGoal(seeing, goal),
  };
}

function confidenceOf(row: Row): GoalSummary['confidence'] {
  const value = goalConfidences.find((one) => one === textOf(row, 'confidence'));
  return value === undefined ? null : { value, on: textOf(row, 'checked_in_on'), note: textOf(row, 'note') ?? '' };
}

/** Who said it; names of other systems are the person's. */
export function saidBy({ firm, seeing }: Pick<GoalBook, 'firm' | 'seeing'>, row: Row): string | null {
  const key = textOf(row, 'user_id');
  return key === null || !seeing.tellsPeopleApart ? null : nameOfPerson(firm, personBehind(firm, recordId('user', BigInt(key))));
}
