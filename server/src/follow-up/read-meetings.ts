import { LeadlineError, type MeetingState, type MeetingSummary } from '@leadline/contract';
import { callOf } from '@leadline/kpi';
import { answeringOf, type Answering } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { listTalks, type Talk } from '#server/control/feedback-talk.ts';
import { goalSightOf, type GoalSight } from '#server/expectations/goal-sight.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { personBehind } from '#server/expectations/read-goals.ts';
import { ownSource } from '#server/firm/items.ts';
import { isTrue, readAll, readFirm, refOf, textOf, type Firm, type Row } from '#server/firm/read-firm.ts';
import { isGone } from '#server/firm/is-gone.ts';
import { leadersAbove } from './leader-of.ts';

/** A meeting of two people, whether a file brought it or it is due by their rhythm. */
export interface KeptMeeting {
  readonly id: string;
  readonly employeeId: string;
  readonly managerId: string | null;
  readonly dueOn: string | null;
  readonly heldOn: string | null;
  readonly employeeConfirmed: boolean;
  readonly managerConfirmed: boolean;
  readonly isInTime: boolean;
  readonly isExcused: boolean;
  readonly source: 'leadline' | 'file';
}

/** All meetings as one reader finds them. */
export interface MeetingBook {
  readonly asking: Asking;
  readonly answering: Answering;
  readonly firm: Firm;
  readonly seeing: GoalSight;
  readonly rows: ReadonlyMap<string, Row>;
  readonly talks: ReadonlyMap<string, Talk>;
  readonly meetings: ReadonlyMap<string, KeptMeeting>;
}

export async function openMeetings(asking: Asking): Promise<MeetingBook> {
  const answering = await answeringOf(asking);
  const { env, reader } = answering;
  const [firm, all, talks] = await Promise.all([readFirm(asking), readAll(env.dialect, reader, 'feedback_meeting'), listTalks(asking.control.db)]);
  const rows = new Map([...all].filter(([, row]) => !isTrue(row, 'is_stub')));
  const meetings = new Map<string, KeptMeeting>();
  for (const [id, row] of rows) {
    const meeting = meetingOf(firm, id, row, talks.get(id));
    if (meeting) meetings.set(id, meeting);
  }
  // What was planned for somebody who has left is no record any more; what was said in it stays with the other one.
  for (const [id, talk] of talks) if (!meetings.has(id)) meetings.set(id, goneMeeting(id, talk));
  return { asking, answering, firm, seeing: goalSightOf(asking, firm), rows, talks, meetings };
}

function meetingOf(firm: Firm, id: string, row: Row, talk: Talk | undefined): KeptMeeting | undefined {
  const employeeId = personBehind(firm, refOf(row, 'employee_user_id', 'user'));
  if (employeeId === null) return undefined;
  const isOwn = textOf(row, 'source') === ownSource;
  return {
    id,
    employeeId,
    managerId: talk?.manager_id ?? personBehind(firm, refOf(row, 'manager_user_id', 'user')),
    dueOn: textOf(row, 'due_on'),
    heldOn: talk ? talk.held_on : textOf(row, 'held_on'),
    employeeConfirmed: talk ? talk.employee_confirmed_at !== null : textOf(row, 'confirmed_by_employee_at') !== null,
    managerConfirmed: talk ? talk.manager_confirmed_at !== null : textOf(row, 'confirmed_by_manager_at') !== null,
    isInTime: isTrue(row, 'is_in_time'),
    isExcused: isTrue(row, 'is_excused'),
    source: isOwn ? 'leadline' : 'file',
  };
}

function goneMeeting(id: string, talk: Talk): KeptMeeting {
  return {
    id,
    employeeId: talk.employee_id,
    managerId: talk.manager_id,
    dueOn: talk.due_on,
    heldOn: talk.held_on,
    employeeConfirmed: talk.employee_confirmed_at !== null,
    managerConfirmed: talk.manager_confirmed_at !== null,
    isInTime: false,
    isExcused: false,
    source: 'leadline',
  };
}

export type Side = 'employee' | 'manager';

/** Which of the two somebody is; null: neither. */
export function sideOf({ me }: Pick<GoalSight, 'me'>, { employeeId, managerId }: KeptMeeting): Side | null {
  if (me === null) return null;
  return me === employeeId ? 'employee' : me === managerId ? 'manager' : null;
}

/** That a meeting is due or was held is known to the two and to whoever sees the employee (§9.6). */
export function seesMeeting(seeing: GoalSight, meeting: KeptMeeting): boolean {
  return sideOf(seeing, meeting) !== null || (seeing.tellsPeopleApart && seeing.sight.person(meeting.employeeId));
}

/** Who leads above the two: whoever of them is none of the two may read what was said once both agree. */
export function readersAbove(firm: Firm, { employeeId, managerId }: KeptMeeting): readonly string[] {
  const all = [...leadersAbove(firm, employeeId), ...(managerId === null ? [] : leadersAbove(firm, managerId))];
  return [...new Set(all)].filter((id) => id !== employeeId && id !== managerId);
}

/** What was said is for the two alone, unless both agree that those above may read it. */
export function readsTalk({ firm, seeing, talks }: MeetingBook, meeting: KeptMeeting): boolean {
  if (sideOf(seeing, meeting) !== null) return true;
  const talk = talks.get(meeting.id);
  const isShared = talk?.employee_shares === 1n && talk.manager_shares === 1n;
  return isShared && seeing.me !== null && readersAbove(firm, meeting).includes(seeing.me);
}

/** @throws LeadlineError meetings.no_meeting for what is not there or not seen */
export function getMeeting({ meetings, seeing }: MeetingBook, id: string): KeptMeeting {
  const meeting = meetings.get(id);
  if (!meeting || !seesMeeting(seeing, meeting)) throw new LeadlineError('not_found', 'meetings.no_meeting');
  return meeting;
}

/** Whoever of the two has left. */
export function leftOf(firm: Firm, { employeeId, managerId }: KeptMeeting): string | null {
  if (isGone(firm, employeeId)) return employeeId;
  return managerId !== null && isGone(firm, managerId) ? managerId : null;
}

export function stateOfMeeting(firm: Firm, meeting: KeptMeeting): MeetingState {
  const { dueOn, heldOn, employeeConfirmed, managerConfirmed } = meeting;
  if (heldOn !== null && employeeConfirmed && managerConfirmed) return 'confirmed';
  if (leftOf(firm, meeting) !== null) return 'closed';
  if (heldOn !== null) return 'held';
  const call = dueOn === null ? null : callOf(dueOn, firm.today);
  return call === null ? 'planned' : call === 'overdue' ? 'overdue' : 'due';
}

export function summaryOfMeeting({ firm, seeing }: MeetingBook, meeting: KeptMeeting): MeetingSummary {
  const { id, employeeId, managerId, dueOn, heldOn, employeeConfirmed, managerConfirmed, isInTime, isExcused, source } = meeting;
  const state = stateOfMeeting(firm, meeting);
  const named = (person: string) => ({ id: person, name: nameOfPerson(firm, person) ?? '–' });
  const left = leftOf(firm, meeting);
  const isOpen = state === 'planned' || state === 'due' || state === 'overdue';
  return {
    id,
    employee: named(employeeId),
    manager: managerId === null ? null : named(managerId),
    dueOn,
    heldOn,
    state,
    call: isOpen && dueOn !== null && !isExcused ? callOf(dueOn, firm.today) : null,
    employeeConfirmed,
    managerConfirmed,
    isInTime,
    isExcused,
    source,
    mine: sideOf(seeing, meeting),
    left: left === null ? null : nameOfPerson(firm, left),
  };
}
