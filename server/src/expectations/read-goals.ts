import type { Subject } from '@leadline/contract';
import {
  goalCadences,
  goalPartKinds,
  goalStatuses,
  partProgress,
  rollUpGoals,
  type GoalCadence,
  type GoalNode,
  type GoalPart,
  type GoalPartKind,
  type GoalProgress,
} from '@leadline/kpi';
import { Decimal } from 'decimal.js';
import { answeringOf, type Answering } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { compare, isTrue, readAll, readFirm, refOf, textOf, type Firm, type Row } from '#server/firm/read-firm.ts';
import { subjectOf } from './subject.ts';

export interface Task {
  readonly title: string;
  readonly isDone: boolean;
}

/** A part of a goal as it stands in the records. */
export interface KeptPart extends GoalPart {
  readonly id: string;
  readonly goalId: string;
  readonly title: string;
  readonly weight: string;
  readonly isMandatory: boolean;
  readonly kpi: string | null;
  readonly currency: string | null;
  readonly tasks: readonly Task[];
  readonly addsTo: string | null;
  readonly position: number;
  readonly cancelledOn: string | null;
  readonly cancelReason: string | null;
  /** Between 0 and 1, or null: no value. */
  readonly progress: string | null;
  readonly excess: string;
}

/** A goal as it stands in the records, with its parts. */
export interface KeptGoal {
  readonly id: string;
  readonly title: string;
  readonly horizon: 'strategic' | 'operational';
  readonly subject: Subject;
  readonly parentId: string | null;
  readonly ownerId: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly weight: string;
  readonly isMandatory: boolean;
  readonly cadence: GoalCadence;
  readonly stretch: string;
  readonly status: (typeof goalStatuses)[number];
  readonly previousId: string | null;
  readonly review: 'keep' | 'change' | 'drop' | null;
  readonly reviewReason: string;
  readonly reviewedOn: string | null;
  readonly parts: readonly KeptPart[];
}

/** All goals with what they are made of; what may be seen of them is decided by whoever shows them. Maps are by record id. */
export interface Goals {
  readonly asking: Asking;
  readonly answering: Answering;
  readonly firm: Firm;
  readonly goalRows: ReadonlyMap<string, Row>;
  readonly partRows: ReadonlyMap<string, Row>;
  readonly goals: ReadonlyMap<string, KeptGoal>;
  readonly rolled: ReadonlyMap<string, GoalProgress>;
}

export async function readGoals(asking: Asking): Promise<Goals> {
  const answering = await answeringOf(asking);
  const { env, reader } = answering;
  const [firm, goalRows, partRows] = await Promise.all([
    readFirm(asking),
    readAll(env.dialect, reader, 'goal'),
    readAll(env.dialect, reader, 'goal_target'),
  ]);
  const goals = goalsOf(firm, goalRows, partRows);
  return { asking, answering, firm, goalRows, partRows, goals, rolled: rollUp(goals) };
}

export function goalsOf(firm: Firm, goalRows: ReadonlyMap<string, Row>, partRows: ReadonlyMap<string, Row>): ReadonlyMap<string, KeptGoal> {
  const parts = new Map<string, KeptPart[]>();
  for (const [id, row] of partRows) {
    const part = partOf(id, row);
    if (part) parts.set(part.goalId, [...(parts.get(part.goalId) ?? []), part]);
  }
  const inOrder = (list: KeptPart[]): readonly KeptPart[] => list.sort((a, b) => a.position - b.position || compare(a.id, b.id));
  return new Map(
    [...goalRows].flatMap(([id, row]) => (isTrue(row, 'is_stub') ? [] : [[id, goalOf(firm, id, row, inOrder(parts.get(id) ?? []))] as const])),
  );
}

export const isCounted = ({ cancelledOn }: Pick<KeptPart, 'cancelledOn'>): boolean => cancelledOn === null;

/** How far every goal is (`rollUpGoals`). */
export function rollUp(goals: ReadonlyMap<string, KeptGoal>): ReadonlyMap<string, GoalProgress> {
  const places = new Map([...goals.values()].flatMap(({ id, parts }) => parts.filter(isCounted).map((part) => [part.id, id] as const)));
  return rollUpGoals([...goals.values()].map((goal) => nodeOf(goal, places)));
}

export function nodeOf(goal: KeptGoal, places: ReadonlyMap<string, string>): GoalNode {
  const { id, parentId, parts, weight, isMandatory, status } = goal;
  const counting = parts.filter(isCounted);
  return {
    id,
    parentId,
    parts: counting,
    weight,
    isMandatory,
    isOut: status === 'draft' || status === 'cancelled',
    countsThroughParts: parentId !== null && counting.some(({ addsTo }) => addsTo !== null && places.get(addsTo) === parentId),
  };
}

const oneOf = <T extends string>(values: readonly T[], text: string | null, usual: T): T => values.find((value) => value === text) ?? usual;
const decimalOf = (row: Row, column: string): string | null => {
  const text = textOf(row, column);
  return text === null ? null : new Decimal(text).toFixed();
};

/** What weighs nothing of a goal above stands there and counts nothing; a part always weighs something. */
function weightOf(row: Row, least: 'nothing' | 'something'): string {
  const weight = decimalOf(row, 'weight');
  if (weight === null || new Decimal(weight).isNegative()) return '1';
  return least === 'something' && new Decimal(weight).isZero() ? '1' : weight;
}

/** Whom a name of another system belongs to (`user.person_id`). */
export function personBehind({ users }: Pick<Firm, 'users'>, id: string | null): string | null {
  const row = id === null ? undefined : users.get(id);
  return row === undefined ? id : (refOf(row, 'person_id', 'user') ?? id);
}

function goalOf(firm: Firm, id: string, row: Row, parts: readonly KeptPart[]): KeptGoal {
  const told = subjectOf(row);
  const subject: Subject = told.scope === 'user' ? { scope: 'user', id: personBehind(firm, told.id)! } : told;
  return {
    id,
    title: textOf(row, 'title') ?? textOf(row, 'external_id') ?? '',
    horizon: oneOf(['strategic', 'operational'], textOf(row, 'horizon'), 'operational'),
    subject,
    parentId: refOf(row, 'parent_goal_id', 'goal'),
    ownerId: personBehind(firm, refOf(row, 'owner_user_id', 'user') ?? (subject.scope === 'user' ? subject.id : null)),
    startsOn: textOf(row, 'starts_on'),
    endsOn: textOf(row, 'ends_on'),
    weight: weightOf(row, 'nothing'),
    isMandatory: isTrue(row, 'is_mandatory'),
    cadence: oneOf(goalCadences, textOf(row, 'cadence'), 'weekly'),
    stretch: textOf(row, 'stretch') ?? '',
    status: oneOf(goalStatuses, textOf(row, 'status'), 'active'),
    previousId: refOf(row, 'previous_goal_id', 'goal'),
    review: (textOf(row, 'review') as KeptGoal['review']) ?? null,
    reviewReason: textOf(row, 'review_reason') ?? '',
    reviewedOn: textOf(row, 'reviewed_on'),
    parts,
  };
}

/** Where no kind is told it follows from what is there, as the derived progress has it. */
function kindOf(row: Row): GoalPartKind {
  const kind = goalPartKinds.find((one) => one === textOf(row, 'kind'));
  if (kind !== undefined) return kind;
  if (textOf(row, 'target_value') !== null) return 'number';
  return textOf(row, 'tasks_total') === null ? 'yes_no' : 'task_list';
}

const done = /^\[x\]\s*/i;

/** One a line; those that are done begin with `[x]`. */
export function tasksOf(text: string | null): readonly Task[] {
  return (text ?? '').split('\n').flatMap((line) => {
    const title = line.replace(done, '').trim();
    return title === '' ? [] : [{ title, isDone: done.test(line.trim()) }];
  });
}

export const taskText = (tasks: readonly Task[]): string | null =>
  tasks.length === 0 ? null : tasks.map(({ title, isDone }) => (isDone ? `[x] ${title}` : title)).join('\n');

/** A file may tell how many tasks there are, and not what they are called. */
function namedTasks(tasks: readonly Task[], { tasksDone, tasksTotal }: GoalPart): readonly Task[] {
  if (tasks.length > 0) return tasks;
  return Array.from({ length: Math.min(tasksTotal, 50) }, (_, at) => ({ title: String(at + 1), isDone: at < tasksDone }));
}

function partOf(id: string, row: Row): KeptPart | undefined {
  const goalId = refOf(row, 'goal_id', 'goal');
  if (isTrue(row, 'is_stub') || goalId === null) return undefined;
  const whole = (column: string): number => Math.max(0, Math.round(Number(textOf(row, column) ?? 0)));
  const current = decimalOf(row, 'current_value');
  const part: GoalPart = {
    kind: kindOf(row),
    start: decimalOf(row, 'start_value'),
    target: decimalOf(row, 'target_value'),
    current,
    isDone: isTrue(row, 'is_done') || (current !== null && new Decimal(current).greaterThanOrEqualTo(1)),
    tasksDone: whole('tasks_done'),
    tasksTotal: whole('tasks_total'),
  };
  return {
    ...part,
    ...partProgress(part),
    id,
    goalId,
    title: textOf(row, 'title') ?? textOf(row, 'external_id') ?? '',
    weight: weightOf(row, 'something'),
    isMandatory: isTrue(row, 'is_mandatory'),
    kpi: textOf(row, 'kpi'),
    currency: textOf(row, 'currency'),
    tasks: namedTasks(tasksOf(textOf(row, 'tasks')), part),
    addsTo: refOf(row, 'adds_to_id', 'goal_target'),
    position: Number(textOf(row, 'position') ?? 0),
    cancelledOn: textOf(row, 'cancelled_on'),
    cancelReason: textOf(row, 'cancel_reason'),
  };
}
