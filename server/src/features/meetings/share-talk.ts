import { LeadlineError, type MeetingAnswer } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { findTalk, keepTalk } from '#server/control/feedback-talk.ts';
import { actOf } from '#server/http/act-of.ts';
import { freshTalk, openOwnTalk } from './own-talk.ts';
import { showMeeting } from './show-meeting.ts';

/** One of the two agrees, or does not any more, that whoever leads above may read it; it takes both. @throws LeadlineError as `openOwnTalk` */
export async function shareTalk(asking: Asking, id: string, agrees: boolean): Promise<MeetingAnswer> {
  const own = await openOwnTalk(asking, id, true);
  const act = actOf(asking);
  await audited(asking.control.db, async (change) => {
    const before = (await findTalk(change, id)) ?? freshTalk(own);
    const column = `${own.side}_shares` as const;
    if (before[column] === (agrees ? 1n : 0n)) return;
    const edition = before.edition === 0n ? 1n : before.edition;
    const kept = { ...before, [column]: agrees ? 1n : 0n, edition, updated_at: act.now.toISOString() };
    if (!(await keepTalk(change, kept, before.edition))) throw new LeadlineError('conflict', 'meetings.changed_meanwhile');
    await appendEntry(change, act, { action: 'meetings.shared', subject: { kind: 'meetings', id }, after: { by: own.side, agrees } });
  });
  return showMeeting(asking, id);
}
