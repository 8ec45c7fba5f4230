import { LeadlineError, type MeetingAnswer, type SaveNote } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { keepNote } from '#server/control/feedback-talk.ts';
import { actOf } from '#server/http/act-of.ts';
import { openOwnTalk } from './own-talk.ts';
import { showMeeting } from './show-meeting.ts';

/** What one of the two keeps for themselves; nobody else ever reads it. @throws LeadlineError as `openOwnTalk`; meetings.changed_meanwhile */
export async function saveNote(asking: Asking, id: string, { text, edition }: SaveNote): Promise<MeetingAnswer> {
  const { me } = await openOwnTalk(asking, id, true);
  const act = actOf(asking);
  await audited(asking.control.db, async (change) => {
    const note = { meeting_id: id, person_id: me, text, edition: BigInt(edition) + 1n, updated_at: act.now.toISOString() };
    if (!(await keepNote(change, note, BigInt(edition)))) throw new LeadlineError('conflict', 'meetings.changed_meanwhile');
    await appendEntry(change, act, { action: 'meetings.noted', subject: { kind: 'meetings', id } });
  });
  return showMeeting(asking, id);
}
