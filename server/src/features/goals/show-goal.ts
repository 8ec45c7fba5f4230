import type { GoalAnswer, GoalCheckInAnswer, GoalInput, GoalPartAnswer, GoalPartInput, NamedRecord } from '@leadline/contract';
import { goalConfidences, recordId, type SmartResult } from '@leadline/kpi';
import { createHash } from 'node:crypto';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { getGoal, mayKnowTotal, seesGoal } from '#server/expectations/goal-sight.ts';
import { ideaOfGoal } from '#server/expectations/remember-idea.ts';
import type { KeptGoal, KeptPart } from '#server/expectations/read-goals.ts';
import { checkInColumns, checkInsStatement } from '#server/facts/goal-statements.ts';
import { keyOfRecord, rowsOf, textOf, type Row } from '#server/firm/read-firm.ts';
import { pastOf, smartOf, unitOf } from './check-goal.ts';
import { addedUp, isOver, openBook, saidBy, summaryOf, type GoalBook } from './goal-book.ts';

/** One goal with its parts, what was said about it, what it lacks, and its place between the goals before and after (S2-60). */
export function showGoal(asking: Asking, id: string): Promise<GoalAnswer> {
  return inLane(asking, async () => {
    const book = await openBook(asking);
    return describeGoal(book, getGoal(book, book.seeing, id));
  });
}

async function describeGoal(book: GoalBook, goal: KeptGoal): Promise<GoalAnswer> {
  const { answering, seeing, goals } = book;
  const { env, reader } = answering;
  const rows = rowsOf(checkInColumns, await reader.read(checkInsStatement(env.dialect, keyOfRecord(goal.id))));
  const below = book.below.get(goal.id) ?? [];
  const seen = below.filter((one) => seesGoal(seeing, one));
  const input = inputOf(goal);
  const knowsNumbers = mayKnowTotal(seeing, goal.subject);
  const smart = smartOf(book, goal.id, input, await pastOf(answering, input));
  const parent = book.circular.has(goal.id) ? null : goal.parentId;
  return {
    ...summaryOf(book, goal),
    edition: editionOf(goal),
    cadence: goal.cadence,
    stretch: goal.stretch,
    partList: goal.parts.map((part) => partAnswer(book, goal, part)),
    checkIns: rows.map((row) => checkInAnswer(book, row, knowsNumbers)),
    smart: knowsNumbers ? smart : withoutLimits(smart),
    parent: namedGoal(book, parent),
    below: seen.map((one) => summaryOf(book, one)),
    hiddenBelow: below.length - seen.length,
    previous: namedGoal(book, goal.previousId),
    next: namedGoal(book, [...goals.values()].find(({ previousId }) => previousId === goal.id)?.id ?? null),
    review: goal.review === null ? null : { decision: goal.review, reason: goal.reviewReason, on: goal.reviewedOn },
    isOver: isOver(book, goal),
    idea: await ideaOfGoal(book.asking, goal.id),
  };
}

function namedGoal({ goals, seeing }: GoalBook, id: string | null): NamedRecord | null {
  const goal = id === null ? undefined : goals.get(id);
  return goal && seesGoal(seeing, goal) ? { id: goal.id, name: goal.title } : null;
}

/** A goal as its form has it. */
export function inputOf(goal: KeptGoal): GoalInput {
  const { title, horizon, subject, parentId, ownerId, startsOn, endsOn, weight, isMandatory, cadence, stretch } = goal;
  const parts = goal.parts.map(partInput);
  return { title, horizon, subject, parentId, ownerId, startsOn, endsOn, weight, isMandatory, cadence, stretch, parts };
}

function partInput({
  id,
  title,
  kind,
  weight,
  isMandatory,
  start,
  target,
  currency,
  kpi,
  tasks,
  addsTo,
  cancelReason,
  cancelledOn,
}: KeptPart): GoalPartInput {
  const out = cancelledOn === null ? null : (cancelReason ?? '–');
  return { id, title, kind, weight, isMandatory, start, target, currency, kpi, tasks: tasks.map((task) => task.title), addsTo, cancelReason: out };
}

/** What was agreed, without how far it is: check-ins and linked KPIs do not change it. */
export function editionOf(goal: KeptGoal): string {
  const { status, review } = goal;
  return createHash('sha256')
    .update(JSON.stringify([inputOf(goal), status, review]))
    .digest('hex')
    .slice(0, 24);
}

function partAnswer(book: GoalBook, goal: KeptGoal, part: KeptPart): GoalPartAnswer {
  const isNumber = part.kind === 'linked_kpi' || part.kind === 'money';
  const isHidden = isNumber && !mayKnowTotal(book.seeing, goal.subject);
  const below = book.adding.get(part.id);
  const { start, target, current, progress, excess, addsTo, ...rest } = partFields(part);
  return {
    ...rest,
    start: isHidden ? null : start,
    target: isHidden ? null : target,
    current: isHidden ? null : current,
    progress,
    excess: isHidden ? '0' : excess,
    unit: unitOf(book.answering, part.kpi),
    isHidden,
    addsTo,
    source: part.kind === 'linked_kpi' && part.kpi !== null ? 'kpi' : below ? 'below' : 'told',
    below: below && !isHidden ? belowOf(book, part, below) : null,
  };
}

function partFields(part: KeptPart) {
  const {
    id,
    title,
    kind,
    weight,
    isMandatory,
    start,
    target,
    current,
    isDone,
    currency,
    kpi,
    tasks,
    tasksDone,
    tasksTotal,
    progress,
    excess,
    addsTo,
  } = part;
  const cancelReason = partInput(part).cancelReason;
  return { id, title, kind, weight, isMandatory, start, target, current, isDone, currency, kpi, tasks, tasksDone, tasksTotal, progress, excess, addsTo, cancelReason }; // prettier-ignore
}

function belowOf(book: GoalBook, part: KeptPart, below: readonly { readonly goal: KeptGoal; readonly part: KeptPart }[]): GoalPartAnswer['below'] {
  const seen = below.filter(({ goal }) => seesGoal(book.seeing, goal) && mayKnowTotal(book.seeing, goal.subject));
  const { targets, gap } = addedUp(book, part)!;
  return {
    parts: seen.map((one) => ({ goal: { id: one.goal.id, name: one.goal.title }, title: one.part.title, target: one.part.target })),
    hidden: below.length - seen.length,
    targets,
    gap,
  };
}

function checkInAnswer(book: GoalBook, row: Row, knowsNumbers: boolean): GoalCheckInAnswer {
  return {
    id: recordId('goal_check_in', BigInt(textOf(row, 'key64')!)),
    by: saidBy(book, row),
    on: textOf(row, 'checked_in_on'),
    confidence: goalConfidences.find((one) => one === textOf(row, 'confidence')) ?? null,
    note: textOf(row, 'note') ?? '',
    progress: textOf(row, 'progress'),
    reported: knowsNumbers ? (textOf(row, 'reported') ?? '') : '',
  };
}

/** What is lacking, without what was reached before. */
function withoutLimits(smart: SmartResult): SmartResult {
  return { ...smart, achievable: smart.achievable.map(({ limit: _limit, ...fault }) => fault) };
}
