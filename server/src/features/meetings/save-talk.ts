import { LeadlineError, mostAgreements, type AgreementInput, type MeetingAnswer, type SaveTalk, type TalkInput } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { addAction, changeAction, listActionsOf, listResults, removeAction, type ActionRow } from '#server/control/action-item.ts';
import { findTalk, keepTalk, type Talk } from '#server/control/feedback-talk.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { assertKpi } from '#server/follow-up/action-answer.ts';
import { actOf } from '#server/http/act-of.ts';
import { freshTalk, openOwnTalk, tellMeeting, type OwnTalk } from './own-talk.ts';
import { showMeeting } from './show-meeting.ts';

/**
 * Keeps what the two write. Whoever has confirmed has confirmed what was there: a change takes that back, and is refused where it was not said to.
 * @throws LeadlineError as `openOwnTalk`; meetings.changed_meanwhile where it is another edition by now; meetings.confirmed; meetings.too_many;
 * meetings.no_owner; meetings.not_yet; meetings.answered; assignments.no_kpi
 */
export async function saveTalk(asking: Asking, id: string, { talk, edition, takesBack }: SaveTalk): Promise<MeetingAnswer> {
  const own = await openOwnTalk(asking, id);
  assertTalk(own, talk);
  const act = actOf(asking);
  await audited(asking.control.db, async (change) => {
    const before = (await findTalk(change, id)) ?? freshTalk(own);
    if (before.edition !== BigInt(edition)) throw new LeadlineError('conflict', 'meetings.changed_meanwhile');
    const agreed = await listActionsOf(change, id);
    const changed = changesOf(before, agreed, talk);
    if (changed.length === 0) return;
    const confirmed = [before.employee_confirmed_at && before.employee_id, before.manager_confirmed_at && before.manager_id].filter(Boolean);
    if (confirmed.length > 0 && !takesBack)
      throw new LeadlineError('conflict', 'meetings.confirmed', { names: confirmed.map((one) => nameOfPerson(own.book.firm, one!)).join(', ') });
    const isMoved = changed.includes('time');
    const kept: Talk = {
      ...before,
      notes: talk.notes,
      held_on: talk.heldOn,
      planned_at: talk.plannedAt === null ? null : new Date(talk.plannedAt).toISOString(),
      minutes: BigInt(talk.minutes),
      edition: before.edition + 1n,
      employee_confirmed_at: null,
      manager_confirmed_at: null,
      sequence: before.sequence + (isMoved ? 1n : 0n),
      updated_at: act.now.toISOString(),
    };
    if (!(await keepTalk(change, kept, before.edition))) throw new LeadlineError('conflict', 'meetings.changed_meanwhile');
    await keepAgreements(change, own, talk.agreements, agreed);
    // What was said stays out of the trail: it is read by others.
    const after = { changed, confirmationsTakenBack: confirmed.length };
    await appendEntry(change, act, { action: 'meetings.changed', subject: { kind: 'meetings', id }, after });
  });
  await tellMeeting(asking, id);
  return showMeeting(asking, id);
}

function assertTalk({ book: { answering, firm }, meeting }: OwnTalk, { agreements, heldOn }: TalkInput): void {
  const beyond = agreements[mostAgreements];
  if (beyond) throw new LeadlineError('invalid', 'meetings.too_many', { title: beyond.title, most: mostAgreements });
  if (heldOn !== null && heldOn > firm.today) throw new LeadlineError('invalid', 'meetings.not_yet');
  for (const { ownerId, kpi, title } of agreements) {
    if (ownerId !== meeting.employeeId && ownerId !== meeting.managerId) throw new LeadlineError('invalid', 'meetings.no_owner', { title });
    if (kpi !== null) assertKpi(answering, kpi);
  }
}

type Part = 'notes' | 'held' | 'time' | 'agreements';

function changesOf(before: Talk, agreed: readonly ActionRow[], { notes, heldOn, plannedAt, minutes, agreements }: TalkInput): readonly Part[] {
  const at = plannedAt === null ? null : new Date(plannedAt).toISOString();
  const known = agreed.map(({ id, title, owner_id, due_on, kpi }) => [id, title, owner_id, due_on, kpi]);
  const given = agreements.map(({ id, title, ownerId, dueOn, kpi }) => [id, title, ownerId, dueOn, kpi]);
  const parts: readonly (readonly [Part, boolean])[] = [
    ['notes', notes !== before.notes],
    ['held', heldOn !== before.held_on],
    ['time', at !== before.planned_at || BigInt(minutes) !== before.minutes],
    ['agreements', JSON.stringify(known) !== JSON.stringify(given)],
  ];
  return parts.flatMap(([part, isOther]) => (isOther ? [part] : []));
}

const unread = { value_from: null, value_to: null, value_then: null } as const;

/** Agreements hold from the moment both confirm; until then they are words. What somebody has answered to stays. */
async function keepAgreements(change: ControlDatabase, own: OwnTalk, given: readonly AgreementInput[], before: readonly ActionRow[]): Promise<void> {
  const known = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(given.flatMap(({ id }) => id ?? []));
  for (const [at, one] of given.entries()) {
    const said = { title: one.title, owner_id: one.ownerId, due_on: one.dueOn, kpi: one.kpi, position: BigInt(at), agreed_on: null };
    const old = one.id === null ? undefined : known.get(one.id);
    if (old) await changeAction(change, old.id, { ...said, ...(old.kpi === one.kpi ? {} : unread) });
    else await addAction(change, { ...freshAction(own), ...said });
  }
  for (const { id, title } of before) {
    if (kept.has(id)) continue;
    const answered = ((await listResults(change, id)).get(id) ?? []).some(({ answer }) => answer !== null);
    if (answered) throw new LeadlineError('conflict', 'meetings.answered', { title });
    await removeAction(change, id);
  }
}

function freshAction({ book, meeting, me }: OwnTalk): ActionRow {
  const now = book.asking.clock.now();
  return {
    id: uuidV7(now),
    meeting_id: meeting.id,
    position: 0n,
    title: '',
    owner_id: me,
    made_by: me,
    made_by_name: nameOfPerson(book.firm, me),
    due_on: '',
    kpi: null,
    variant: null,
    // Of the employee, also where who leads them promises to help.
    subject: `user ${meeting.employeeId}`,
    ...unread,
    expected: '',
    expected_value: null,
    agreed_on: null,
    state: 'open',
    closed_on: null,
    closing_note: '',
    created_at: now.toISOString(),
  };
}
