import { LeadlineError, type AddMeeting, type MeetingAnswer } from '@leadline/contract';
import { recordId } from '@leadline/kpi';
import type { Asking } from '#server/context.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { decide, inTurn, nextVersion } from '#server/firm/decide.ts';
import { ownSource } from '#server/firm/items.ts';
import { getUser } from '#server/firm/sight.ts';
import { leaderOf } from '#server/follow-up/leader-of.ts';
import { openMeetings } from '#server/follow-up/read-meetings.ts';
import { meetingItem } from '#server/follow-up/tend-meetings.ts';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { showMeeting } from './show-meeting.ts';

/**
 * One more meeting than the rhythm asks for, by either of the two. Sent twice it is there once.
 * @throws LeadlineError people.no_person; meetings.no_manager where nobody leads them; meetings.not_leader for whoever is neither; meetings.past
 */
export async function addMeeting(asking: Asking, { key, employeeId, dueOn }: AddMeeting): Promise<MeetingAnswer> {
  const place = { source: ownSource, externalId: `arranged ${key}` };
  const id = recordId('feedback_meeting', keyOf('feedback_meeting', place.source, place.externalId));
  await inTurn(async () => {
    const book = await openMeetings(asking);
    const { firm, seeing } = book;
    if (employeeId !== seeing.me && leaderOf(firm, employeeId) !== seeing.me) {
      getUser(firm, seeing.sight, employeeId);
      throw new LeadlineError('forbidden', 'meetings.not_leader');
    }
    const managerId = leaderOf(firm, employeeId);
    if (managerId === null) throw new LeadlineError('conflict', 'meetings.no_manager');
    if (book.rows.has(id)) return;
    if (dueOn < firm.today) throw new LeadlineError('invalid', 'meetings.past');
    const after = { employee: nameOfPerson(firm, employeeId), manager: nameOfPerson(firm, managerId), dueOn };
    await decide(book, {
      entry: { action: 'meetings.added', subject: { kind: 'meetings', id }, after },
      items: [meetingItem(book, { place, employeeId, managerId, dueOn }, nextVersion(asking, [book.rows]))],
    });
  });
  return showMeeting(asking, id);
}
