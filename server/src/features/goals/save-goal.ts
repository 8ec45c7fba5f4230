import { LeadlineError, type AddGoal, type ChangeGoal, type GoalAnswer, type GoalInput, type GoalPartInput } from '@leadline/contract';
import { recordId } from '@leadline/kpi';
import type { Asking } from '#server/context.ts';
import { named, nameOfPerson, placesOf, type Places } from '#server/expectations/goal-items.ts';
import { assertMayChangeGoal, getGoal } from '#server/expectations/goal-sight.ts';
import { taskText, type KeptGoal, type KeptPart } from '#server/expectations/read-goals.ts';
import { rememberIdea } from '#server/expectations/remember-idea.ts';
import { namedSubject, subjectValues } from '#server/expectations/subject.ts';
import { decide, inTurn, nextVersion } from '#server/firm/decide.ts';
import { deleteItem, newPlace, ownSource, placeOf, putItem, type Place } from '#server/firm/items.ts';
import { textOf, type Firm, type Row } from '#server/firm/read-firm.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { openBook, type GoalBook } from './goal-book.ts';
import { assertKeepable } from './goal-rules.ts';
import { editionOf, inputOf, showGoal } from './show-goal.ts';
import { tellGoal } from './tell-goal.ts';

/** The record id of what a form of a key makes. */
export const idOfKey = (key: string): string => recordId('goal', keyOf('goal', ownSource, key));

/**
 * A new goal, or a draft of one. Applied when it resolves; of a form that comes twice the second changes nothing.
 * @throws LeadlineError as `assertKeepable`
 */
export async function addGoal(asking: Asking, { key, goal, isDraft, idea }: AddGoal): Promise<GoalAnswer> {
  const id = idOfKey(key);
  const isNew = await inTurn(async () => {
    const book = await openBook(asking);
    if (book.goals.has(id)) return false;
    await assertKeepable(book, null, goal, isDraft);
    const items = itemsOf(book, { id, place: { source: ownSource, externalId: key }, goal, status: isDraft ? 'draft' : 'active', before: null });
    await decide(book, { entry: { action: 'goals.added', subject: { kind: 'goals', id }, after: inWords(book, goal, isDraft) }, items });
    return true;
  });
  if (idea) await rememberIdea(asking, idea, { kind: 'goal', id });
  if (isNew && !isDraft) await tellGoal(asking, id);
  return showGoal(asking, id);
}

/**
 * A goal as it is from now on. What was told of its parts stays.
 * @throws LeadlineError goals.no_goal, goals.changed_meanwhile where it is another edition by now, goals.over, and as `assertKeepable`
 */
export async function changeGoal(asking: Asking, id: string, { goal, edition, isDraft, reason }: ChangeGoal): Promise<GoalAnswer> {
  await inTurn(async () => {
    const book = await openBook(asking);
    const before = getGoal(book, book.seeing, id);
    assertMayChangeGoal(book.seeing, before.subject);
    if (before.review !== null || before.status === 'cancelled') throw new LeadlineError('conflict', 'goals.over');
    if (editionOf(before) !== edition) throw new LeadlineError('conflict', 'goals.changed_meanwhile');
    const staysDraft = isDraft && before.status === 'draft';
    await assertKeepable(book, before, goal, staysDraft);
    const status = staysDraft ? 'draft' : before.status === 'draft' ? 'active' : before.status;
    const items = itemsOf(book, { id, place: placeOf(book.goalRows.get(id)!), goal, status, before });
    const entry = {
      action: 'goals.changed',
      subject: { kind: 'goals', id },
      before: inWords(book, inputOf(before), before.status === 'draft'),
      after: inWords(book, goal, staysDraft),
    };
    await decide(book, { entry, items, reason });
  });
  await tellGoal(asking, id);
  return showGoal(asking, id);
}

/** A draft nobody wants any more. @throws LeadlineError goals.no_goal, goals.not_draft, goals.has_below */
export async function removeDraft(asking: Asking, id: string): Promise<{ readonly removed: true }> {
  await inTurn(async () => {
    const book = await openBook(asking);
    const goal = getGoal(book, book.seeing, id);
    assertMayChangeGoal(book.seeing, goal.subject);
    if (goal.status !== 'draft') throw new LeadlineError('conflict', 'goals.not_draft');
    if ((book.below.get(id) ?? []).length > 0) throw new LeadlineError('conflict', 'goals.has_below');
    const version = versionOf(book);
    const items = [
      ...goal.parts.map((part) => deleteItem('goal_target', book.partRows.get(part.id)!, version)),
      deleteItem('goal', book.goalRows.get(id)!, version),
    ];
    await decide(book, { entry: { action: 'goals.removed', subject: { kind: 'goals', id }, before: inWords(book, inputOf(goal), true) }, items });
  });
  return { removed: true };
}

export const versionOf = ({ asking, goalRows, partRows }: GoalBook): number => nextVersion(asking, [goalRows, partRows]);

export interface Keeping {
  readonly id: string;
  readonly place: Place;
  readonly goal: GoalInput;
  readonly status: KeptGoal['status'];
  readonly before: KeptGoal | null;
  /** Of a goal that follows another: that one's record id. */
  readonly previousId?: string;
}

/** The records of a goal and its parts. */
export function itemsOf(book: GoalBook, keeping: Keeping): readonly Item[] {
  const { id, place, goal, before } = keeping;
  const places = placesOf(book);
  places.add(id, place);
  const version = versionOf(book);
  const kept = new Map(before?.parts.map((part) => [part.id, part]));
  const parts = goal.parts.map((part, at) =>
    partItem(book, places, { part, at, goalId: id, version, before: part.id === null ? undefined : kept.get(part.id) }),
  );
  const gone = [...kept.keys()].filter((one) => !goal.parts.some((part) => part.id === one));
  return [goalItem(book, places, keeping, version), ...parts, ...gone.map((one) => deleteItem('goal_target', book.partRows.get(one)!, version))];
}

function goalItem({ firm, goalRows }: GoalBook, places: Places, { id, place, goal, status, before, previousId }: Keeping, version: number): Item {
  const row: Row | undefined = goalRows.get(id);
  const text = (column: string): string | null => (row ? textOf(row, column) : null);
  return putItem('goal', place, version, {
    ...subjectValues(firm, goal.subject, place),
    title: goal.title,
    horizon: goal.horizon,
    parent_goal_id: named(places, 'goal', goal.parentId, place),
    owner_user_id: named(places, 'user', goal.ownerId, place),
    kpi: text('kpi'),
    start_value: text('start_value'),
    target_value: text('target_value'),
    starts_on: goal.startsOn,
    ends_on: goal.endsOn,
    weight: goal.weight,
    is_mandatory: goal.isMandatory,
    cadence: goal.cadence,
    stretch: goal.stretch === '' ? null : goal.stretch,
    previous_goal_id: named(places, 'goal', previousId ?? before?.previousId ?? null, place),
    status,
  });
}

interface KeepingPart {
  readonly part: GoalPartInput;
  readonly at: number;
  readonly goalId: string;
  readonly version: number;
  readonly before: KeptPart | undefined;
}

/** What was told of a part stays with it; tasks stay done by their names. */
function partItem({ firm, partRows }: GoalBook, places: Places, { part, at, goalId, version, before }: KeepingPart): Item {
  const { id, ...fresh } = newPlace('goal_target');
  const place = before ? placeOf(partRows.get(before.id)!) : fresh;
  places.add(before?.id ?? id, place);
  const isDone = new Map(before?.tasks.map((task) => [task.title, task.isDone]));
  const tasks = part.kind === 'task_list' ? part.tasks.map((title) => ({ title, isDone: isDone.get(title) ?? false })) : [];
  const isSameKind = before?.kind === part.kind && (before.kpi ?? null) === (part.kind === 'linked_kpi' ? part.kpi : null);
  const isOut = part.cancelReason !== null;
  return putItem('goal_target', place, version, {
    goal_id: named(places, 'goal', goalId, place),
    title: part.title,
    kind: part.kind,
    weight: part.weight,
    is_mandatory: part.isMandatory,
    start_value: isMeasured(part) ? part.start : null,
    target_value: isMeasured(part) ? part.target : null,
    current_value: isSameKind && isMeasured(part) ? before.current : null,
    is_done: part.kind === 'yes_no' ? isSameKind && before.isDone : null,
    tasks: taskText(tasks),
    tasks_done: part.kind === 'task_list' ? tasks.filter((task) => task.isDone).length : null,
    tasks_total: part.kind === 'task_list' ? tasks.length : null,
    kpi: part.kind === 'linked_kpi' ? part.kpi : null,
    currency: part.kind === 'money' ? part.currency : null,
    adds_to_id: named(places, 'goal_target', part.addsTo, place),
    position: at + 1,
    cancelled_on: isOut ? (before?.cancelledOn ?? firm.today) : null,
    cancel_reason: part.cancelReason,
  });
}

const isMeasured = ({ kind }: GoalPartInput): boolean => kind !== 'yes_no' && kind !== 'task_list';

/** What the audit trail keeps: in words, so that it can be read without looking anything up. */
export function inWords({ firm, goals }: { readonly firm: Firm; readonly goals: ReadonlyMap<string, KeptGoal> }, goal: GoalInput, isDraft: boolean) {
  const { subject, parentId, ownerId, parts, ...rest } = goal;
  return {
    ...rest,
    for: namedSubject(firm, subject).name ?? subject.id ?? 'organisation',
    above: parentId === null ? null : (goals.get(parentId)?.title ?? null),
    owner: nameOfPerson(firm, ownerId),
    isDraft,
    parts: parts.map(({ title, kind, weight, isMandatory, start, target, kpi, cancelReason }) => ({ title, kind, weight, isMandatory, start, target, kpi, cancelReason })), // prettier-ignore
  };
}
