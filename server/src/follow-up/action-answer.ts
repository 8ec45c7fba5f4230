import { LeadlineError, type ActionAnswer, type ActionResult } from '@leadline/contract';
import type { FollowUpStage } from '@leadline/kpi';
import type { Answering } from '#server/answering/answer-env.ts';
import type { ActionRow, ResultRow } from '#server/control/action-item.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { mayKnowTotal, type GoalSight } from '#server/expectations/goal-sight.ts';
import { namedSubject } from '#server/expectations/subject.ts';
import { hidesSubject } from '#server/expectations/hides-subject.ts';
import { refOfAction, subjectOfAction } from './action-values.ts';
import { isGone } from '#server/firm/is-gone.ts';

/** What an action is told from. */
export interface ActionBook {
  readonly answering: Answering;
  readonly seeing: GoalSight;
  readonly results: ReadonlyMap<string, readonly ResultRow[]>;
}

/** The follow-up that is asked for: the latest that has come, as long as the action is open. */
export function askedStage({ state, agreed_on }: ActionRow, results: readonly ResultRow[], today: string): ResultRow | undefined {
  if (state !== 'open' || agreed_on === null) return undefined;
  const latest = results.filter(({ due_on }) => due_on <= today).at(-1);
  return latest?.answer === null ? latest : undefined;
}

/** The owner says what became of it; of somebody who has left, whoever made it or leads them. */
export function mayAnswerAction({ firm, me, sight, tellsPeopleApart }: GoalSight, action: ActionRow): boolean {
  if (me !== null && me === action.owner_id) return true;
  if (!isGone(firm, action.owner_id)) return false;
  return (me !== null && me === action.made_by) || (action.meeting_id === null && tellsPeopleApart && sight.person(action.owner_id));
}

export function tellAction({ answering, seeing, results }: ActionBook, action: ActionRow): ActionAnswer {
  const { firm } = seeing;
  const { today } = answering.env.period;
  const own = results.get(action.id) ?? [];
  const number = numberOf({ answering, seeing }, action);
  const isOpen = action.state === 'open';
  const asked = askedStage(action, own, today);
  return {
    id: action.id,
    title: action.title,
    owner: { id: action.owner_id, name: nameOfPerson(firm, action.owner_id) ?? '–' },
    ownerHasLeft: isGone(firm, action.owner_id),
    madeBy: nameOfPerson(firm, action.made_by) ?? action.made_by_name,
    dueOn: action.due_on,
    isOverdue: isOpen && action.due_on < today,
    state: action.state as ActionAnswer['state'],
    closedOn: action.closed_on,
    closingNote: action.closing_note,
    expected: action.expected,
    expectedValue: action.expected_value,
    agreedOn: action.agreed_on,
    meetingId: action.meeting_id,
    number,
    results: own.map((result) => resultOf(result, number?.isHidden === true)),
    asks: asked === undefined ? null : stageOf(asked),
    isMine: seeing.me !== null && seeing.me === action.owner_id,
    mayAnswer: isOpen && action.agreed_on !== null && mayAnswerAction(seeing, action),
  };
}

const stageOf = ({ stage }: ResultRow): FollowUpStage => Number(stage) as FollowUpStage;

function resultOf(result: ResultRow, isHidden: boolean): ActionResult {
  return {
    stage: stageOf(result),
    dueOn: result.due_on,
    value: isHidden ? null : result.value,
    isRead: result.read_at !== null,
    answer: result.answer as ActionResult['answer'],
    note: result.note,
    answeredOn: result.answered_on,
  };
}

function numberOf({ answering, seeing }: Pick<ActionBook, 'answering' | 'seeing'>, action: ActionRow): ActionAnswer['number'] {
  const ref = refOfAction(action);
  if (ref === null) return null;
  const subject = subjectOfAction(action);
  const isHidden = !mayKnowTotal(seeing, subject) || hidesSubject(answering.env, subject);
  const entry = answering.own.on(answering.env.period.today).entries.get(ref.id);
  const { currency } = answering.env.organization;
  const unit = entry && (entry.unit === 'money' ? ({ kind: 'money', currency } as const) : { kind: entry.unit });
  const column = unit ? { unit, decimals: entry.decimals } : null;
  const then = isHidden ? null : action.value_then;
  return { ref, subject: namedSubject(seeing.firm, subject), from: action.value_from, to: action.value_to, then, column, isHidden };
}

/** @throws LeadlineError assignments.no_kpi for one that is not in the catalog */
export function assertKpi({ own, env }: Answering, kpi: string): void {
  if (!own.on(env.period.today).entries.has(kpi)) throw new LeadlineError('invalid', 'assignments.no_kpi', { kpi });
}
