import { LeadlineError, type MeetingAnswer } from '@leadline/contract';
import { followUpDays, followUpOn } from '@leadline/kpi';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { addStages, changeAction, listActionsOf, removeOpenStages, type ActionRow } from '#server/control/action-item.ts';
import { findTalk, keepTalk, type Talk } from '#server/control/feedback-talk.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { daysUpTo, refOfAction, subjectOfAction, valueOver, type Stretch } from '#server/follow-up/action-values.ts';
import { actOf } from '#server/http/act-of.ts';
import { openOwnTalk, tellMeeting, type OwnTalk } from './own-talk.ts';
import { showMeeting } from './show-meeting.ts';

/**
 * One of the two says that it was so. Once both have, what was agreed holds: its numbers are kept as they are, and it is asked after 30, 60 and 90 days.
 * @throws LeadlineError as `openOwnTalk`; meetings.changed_meanwhile where another edition was read; meetings.not_held
 */
export async function confirmTalk(asking: Asking, id: string, edition: number): Promise<MeetingAnswer> {
  const own = await openOwnTalk(asking, id);
  const values = await valuesNow(own);
  const act = actOf(asking);
  await audited(asking.control.db, async (change) => {
    const before = await findTalk(change, id);
    if (!before || before.edition !== BigInt(edition)) throw new LeadlineError('conflict', 'meetings.changed_meanwhile');
    if (before.held_on === null) throw new LeadlineError('conflict', 'meetings.not_held');
    const column = `${own.side}_confirmed_at` as const;
    if (before[column] !== null) return;
    const kept: Talk = { ...before, [column]: act.now.toISOString(), updated_at: act.now.toISOString() };
    if (!(await keepTalk(change, kept, before.edition))) throw new LeadlineError('conflict', 'meetings.changed_meanwhile');
    const isWhole = kept.employee_confirmed_at !== null && kept.manager_confirmed_at !== null;
    if (isWhole) await agree(change, kept, values);
    await appendEntry(change, act, { action: 'meetings.confirmed', subject: { kind: 'meetings', id }, after: { by: own.side, both: isWhole } });
  });
  await tellMeeting(asking, id);
  return showMeeting(asking, id);
}

type Values = ReadonlyMap<string, Stretch & { readonly value: string | null }>;

/** Of every agreement with a KPI the value on the day of the meeting: read before, since nothing is read while the store is held. */
async function valuesNow({ book, meeting }: OwnTalk): Promise<Values> {
  const found = new Map<string, Stretch & { readonly value: string | null }>();
  if (meeting.heldOn === null) return found;
  const stretch = daysUpTo(meeting.heldOn);
  for (const action of await listActionsOf(book.asking.control.db, meeting.id)) {
    const ref = refOfAction(action);
    if (ref !== null) found.set(action.id, { ...stretch, value: await valueOver(book.answering, ref, subjectOfAction(action), stretch) });
  }
  return found;
}

async function agree(change: ControlDatabase, { meeting_id, held_on }: Talk, values: Values): Promise<void> {
  for (const action of await listActionsOf(change, meeting_id)) {
    await changeAction(change, action.id, { agreed_on: held_on, ...keptValue(action, values) });
    await removeOpenStages(change, action.id);
    await addStages(
      change,
      action.id,
      followUpDays.map((stage) => ({ stage, on: followUpOn(held_on!, stage) })),
    );
  }
}

/** A value of the same days that was kept before stays: it is what the two had before their eyes. */
function keptValue({ id, value_to }: ActionRow, values: Values): Partial<ActionRow> {
  const found = values.get(id);
  return found === undefined || value_to === found.to ? {} : { value_from: found.from, value_to: found.to, value_then: found.value };
}
