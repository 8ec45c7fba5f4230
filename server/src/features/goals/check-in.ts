import { LeadlineError, type CheckIn, type GoalAnswer } from '@leadline/contract';
import { partProgress, roundDecimal } from '@leadline/kpi';
import type { Asking } from '#server/context.ts';
import { changedRecord, named, placesOf } from '#server/expectations/goal-items.ts';
import { getGoal, mayCheckInGoal } from '#server/expectations/goal-sight.ts';
import { rollUp, taskText, type KeptGoal, type KeptPart } from '#server/expectations/read-goals.ts';
import { newLinkedValues, toldItems, withSums } from '#server/expectations/tell-goals.ts';
import { checkInStatement } from '#server/facts/goal-statements.ts';
import { decide, inTurn } from '#server/firm/decide.ts';
import { ownSource, putItem } from '#server/firm/items.ts';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { openBook, type GoalBook } from './goal-book.ts';
import { versionOf } from './save-goal.ts';
import { showGoal } from './show-goal.ts';

/**
 * Keeps what somebody says about a goal: values, confidence, one sentence. All of it in one decision; sent twice it is there once.
 * @throws LeadlineError goals.no_goal, goals.not_yours, goals.not_begun for a draft, goals.over, goals.unknown_part, goals.not_told for a part nobody tells
 */
export async function checkIn(asking: Asking, id: string, given: CheckIn): Promise<GoalAnswer> {
  await inTurn(async () => {
    const book = await openBook(asking);
    const goal = getGoal(book, book.seeing, id);
    if (!mayCheckInGoal(book.seeing, goal)) throw new LeadlineError('forbidden', 'goals.not_yours');
    if (await isThere(book, given.key)) return;
    if (goal.status === 'draft') throw new LeadlineError('conflict', 'goals.not_begun');
    if (goal.review !== null || goal.status !== 'active') throw new LeadlineError('conflict', 'goals.over');
    const parts = new Map(given.values.map((value) => [value.partId, toldPart(book, goal, value)]));
    await keep(book, goal, given, parts);
  });
  return showGoal(asking, id);
}

async function isThere({ answering: { env, reader } }: GoalBook, key: string): Promise<boolean> {
  return (await reader.read(checkInStatement(env.dialect, keyOf('goal_check_in', ownSource, key)))).length > 0;
}

/** A part as it is once it was told. */
function toldPart({ adding }: GoalBook, goal: KeptGoal, { partId, current, isDone, doneTasks }: CheckIn['values'][number]): KeptPart {
  const part = goal.parts.find(({ id }) => id === partId);
  if (!part || part.cancelledOn !== null) throw new LeadlineError('conflict', 'goals.unknown_part');
  if (part.kind === 'yes_no') return { ...part, isDone: isDone ?? part.isDone };
  if (part.kind === 'task_list') {
    const tasks = part.tasks.map((task) => ({ ...task, isDone: doneTasks ? doneTasks.includes(task.title) : task.isDone }));
    return { ...part, tasks, tasksDone: tasks.filter((task) => task.isDone).length, tasksTotal: Math.max(part.tasksTotal, tasks.length) };
  }
  const isReckoned = (part.kind === 'linked_kpi' && part.kpi !== null) || adding.has(part.id);
  if (isReckoned && current !== undefined) throw new LeadlineError('conflict', 'goals.not_told', { name: part.title });
  return { ...part, current: current ?? part.current };
}

async function keep(book: GoalBook, goal: KeptGoal, given: CheckIn, told: ReadonlyMap<string, KeptPart>): Promise<void> {
  const own = { ...goal, parts: goal.parts.map((part) => told.get(part.id) ?? part) };
  const goals = new Map([...book.goals, [goal.id, own]]);
  const sums = withSums(goals, await newLinkedValues(book, [own]));
  const progress = progressAfter(goals, sums, goal.id);
  const version = versionOf(book);
  const at = { source: ownSource, externalId: given.key };
  const places = placesOf(book);
  const reported = [...told.values()].map(inOneLine).join('\n');
  const { confidence, note } = given;
  const said = putItem('goal_check_in', at, version, {
    goal_id: named(places, 'goal', goal.id, at),
    user_id: named(places, 'user', book.seeing.me, at),
    checked_in_on: book.today,
    confidence,
    note: note === '' ? null : note,
    progress: progress === null ? null : roundDecimal(progress, 6),
    reported: reported === '' ? null : reported,
  });
  const parts = [...told.values()].map((part) =>
    changedRecord(places, 'goal_target', book.partRows.get(part.id)!, version, {
      current_value: sums.get(part.id) ?? part.current,
      is_done: part.kind === 'yes_no' ? part.isDone : null,
      tasks: part.kind === 'task_list' ? taskText(part.tasks) : null,
      tasks_done: part.kind === 'task_list' ? part.tasksDone : null,
      tasks_total: part.kind === 'task_list' ? part.tasksTotal : null,
    }),
  );
  const before = book.rolled.get(goal.id)!.progress;
  await decide(book, {
    entry: {
      action: 'goals.checked_in',
      subject: { kind: 'goals', id: goal.id },
      before: { title: goal.title, progress: before },
      after: { title: goal.title, progress, confidence, reported: reported.split('\n') },
    },
    items: [said, ...parts, ...toldItems(book, sums, version, new Set(told.keys()))],
  });
}

/** Progress of a goal once values are told. */
function progressAfter(goals: ReadonlyMap<string, KeptGoal>, told: ReadonlyMap<string, string>, id: string): string | null {
  const after = [...goals].map(([key, goal]): [string, KeptGoal] => [
    key,
    {
      ...goal,
      parts: goal.parts.map((part) => {
        const now = { ...part, current: told.get(part.id) ?? part.current };
        return { ...now, ...partProgress(now) };
      }),
    },
  ]);
  return rollUp(new Map(after)).get(id)!.progress;
}

/** What the history keeps of a part, in no language. */
function inOneLine(part: KeptPart): string {
  if (part.kind === 'yes_no') return `${part.title}: ${part.isDone ? '✓' : '–'}`;
  return `${part.title}: ${part.kind === 'task_list' ? `${part.tasksDone}/${part.tasksTotal}` : (part.current ?? '–')}`;
}
