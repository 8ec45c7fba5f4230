import type { LastAgreements, MeetingAnswer, TalkAnswer } from '@leadline/contract';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { listActionsOf, listResults } from '#server/control/action-item.ts';
import { findNote } from '#server/control/feedback-talk.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { tellAction, type ActionBook } from '#server/follow-up/action-answer.ts';
import {
  getMeeting,
  openMeetings,
  readersAbove,
  readsTalk,
  sideOf,
  stateOfMeeting,
  summaryOfMeeting,
  type KeptMeeting,
  type MeetingBook,
} from '#server/follow-up/read-meetings.ts';

/** A usual meeting. */
export const usualMinutes = 45;

/** One meeting: what was said for the two, that there is one for whoever else sees it. */
export function showMeeting(asking: Asking, id: string): Promise<MeetingAnswer> {
  return inLane(asking, async () => {
    const book = await openMeetings(asking);
    const meeting = getMeeting(book, id);
    const talk = readsTalk(book, meeting) ? await talkOf(book, meeting) : null;
    return { ...summaryOfMeeting(book, meeting), today: book.firm.today, talk };
  });
}

async function talkOf(book: MeetingBook, meeting: KeptMeeting): Promise<TalkAnswer> {
  const { asking, answering, firm, seeing } = book;
  const { db } = asking.control;
  const talk = book.talks.get(meeting.id);
  const side = sideOf(seeing, meeting);
  const actions: ActionBook = { answering, seeing, results: await listResults(db) };
  const own = side === null ? undefined : await findNote(db, meeting.id, seeing.me!);
  return {
    notes: talk?.notes ?? '',
    edition: Number(talk?.edition ?? 0n),
    plannedAt: talk?.planned_at ?? null,
    minutes: Number(talk?.minutes ?? BigInt(usualMinutes)),
    agreements: (await listActionsOf(db, meeting.id)).map((action) => tellAction(actions, action)),
    last: side === null ? null : await lastOf(book, meeting, actions),
    note: side === null ? null : { text: own?.text ?? '', edition: Number(own?.edition ?? 0n) },
    shares: { employee: talk?.employee_shares === 1n, manager: talk?.manager_shares === 1n },
    above: readersAbove(firm, meeting).map((id) => nameOfPerson(firm, id) ?? '–'),
    mayChange: side !== null && meeting.managerId !== null && stateOfMeeting(firm, meeting) !== 'closed',
  };
}

/** What the same two agreed last, before this meeting. */
async function lastOf({ asking, meetings }: MeetingBook, meeting: KeptMeeting, actions: ActionBook): Promise<LastAgreements | null> {
  const dayOf = ({ heldOn, dueOn }: KeptMeeting): string => heldOn ?? dueOn ?? '';
  const before = [...meetings.values()]
    .filter(({ id, employeeId, managerId, heldOn }) => {
      const isSamePair = employeeId === meeting.employeeId && managerId === meeting.managerId;
      return id !== meeting.id && isSamePair && heldOn !== null;
    })
    .filter((one) => dayOf(one) <= dayOf(meeting))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
  for (const { id, heldOn } of before) {
    const agreed = await listActionsOf(asking.control.db, id);
    if (agreed.length > 0) return { meetingId: id, heldOn, actions: agreed.map((action) => tellAction(actions, action)) };
  }
  return null;
}
