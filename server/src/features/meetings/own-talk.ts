import { LeadlineError } from '@leadline/contract';
import type { Asking } from '#server/context.ts';
import type { Talk } from '#server/control/feedback-talk.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { getMeeting, openMeetings, sideOf, stateOfMeeting, type KeptMeeting, type MeetingBook, type Side } from '#server/follow-up/read-meetings.ts';
import { leftOf } from '#server/follow-up/read-meetings.ts';
import { inTurn, nextVersion } from '#server/firm/decide.ts';
import { toldItems } from '#server/follow-up/tend-meetings.ts';
import { usualMinutes } from './show-meeting.ts';

export interface OwnTalk {
  readonly book: MeetingBook;
  readonly meeting: KeptMeeting;
  readonly side: Side;
  readonly me: string;
}

/**
 * A meeting one of the two is about to change.
 * @throws LeadlineError meetings.no_meeting; meetings.not_yours for whoever only sees that there is one; meetings.over where one of the two has left;
 * meetings.no_manager where nobody leads the employee
 */
export async function openOwnTalk(asking: Asking, id: string, isOverToo = false): Promise<OwnTalk> {
  const book = await openMeetings(asking);
  const meeting = getMeeting(book, id);
  const side = sideOf(book.seeing, meeting);
  if (side === null) throw new LeadlineError('forbidden', 'meetings.not_yours');
  if (meeting.managerId === null) throw new LeadlineError('conflict', 'meetings.no_manager');
  if (!isOverToo && stateOfMeeting(book.firm, meeting) === 'closed')
    throw new LeadlineError('conflict', 'meetings.over', { name: nameOfPerson(book.firm, leftOf(book.firm, meeting)) ?? '–' });
  return { book, meeting, side, me: book.seeing.me! };
}

/** What is kept of a meeting before anything is said. */
export function freshTalk({ meeting, book }: OwnTalk): Talk {
  return {
    meeting_id: meeting.id,
    employee_id: meeting.employeeId,
    manager_id: meeting.managerId!,
    due_on: meeting.dueOn ?? book.firm.today,
    held_on: meeting.heldOn,
    notes: '',
    edition: 0n,
    employee_confirmed_at: null,
    manager_confirmed_at: null,
    employee_shares: 0n,
    manager_shares: 0n,
    planned_at: null,
    minutes: BigInt(usualMinutes),
    sequence: 0n,
    updated_at: book.asking.clock.now().toISOString(),
  };
}

/** Tells the facts at once when a meeting was held and confirmed, and not at the next quarter of an hour. */
export async function tellMeeting(asking: Asking, id: string): Promise<void> {
  await inTurn(async () => {
    const book = await openMeetings({ ...asking, scope: { kind: 'all' } });
    const items = toldItems(book, nextVersion(asking, [book.rows]), id);
    if (items.length === 0) return;
    const { seq } = await asking.applier.submit({ kind: 'items', items });
    await asking.applier.until(seq);
  });
}
