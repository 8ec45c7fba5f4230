import { LeadlineError, type ActionAnswer, type ActionNumber, type AddAction } from '@leadline/contract';
import { addDays, followUpDays, followUpOn } from '@leadline/kpi';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { addAction, addStages, type ActionRow } from '#server/control/action-item.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { mayKnowTotal } from '#server/expectations/goal-sight.ts';
import { keyOfSubject, recordsOf } from '#server/expectations/subject.ts';
import { assertKpi } from '#server/follow-up/action-answer.ts';
import { valueOver } from '#server/follow-up/action-values.ts';
import { openActions, type AllActions } from '#server/follow-up/read-actions.ts';
import { actOf } from '#server/http/act-of.ts';
import { peopleFor } from './list-actions.ts';
import { showAction } from './show-action.ts';

/**
 * Something to be done, by whom and by when, with the number it comes from as it is now. Sent twice it is there once.
 * @throws LeadlineError actions.no_owner, actions.past, actions.no_subject for a number the reader may not know, actions.no_days, assignments.no_kpi
 */
export async function addActionItem(asking: Asking, given: AddAction): Promise<ActionAnswer> {
  const all = await openActions(asking);
  const known = all.actions.find(({ id }) => id === given.key);
  if (known) return showAction(asking, given.key);
  const { firm, me } = all.seeing;
  if (!peopleFor(all).some(({ id }) => id === given.ownerId)) throw new LeadlineError('invalid', 'actions.no_owner');
  if (given.dueOn < firm.today) throw new LeadlineError('invalid', 'actions.past');
  const act = actOf(asking);
  const row: ActionRow = {
    id: given.key,
    meeting_id: null,
    position: 0n,
    title: given.title,
    owner_id: given.ownerId,
    made_by: me,
    made_by_name: act.byName ?? null,
    due_on: given.dueOn,
    ...(await numberOf(all, given.number)),
    expected: given.expected,
    expected_value: given.expectedValue,
    agreed_on: firm.today,
    state: 'open',
    closed_on: null,
    closing_note: '',
    created_at: act.now.toISOString(),
  };
  await audited(asking.control.db, async (change) => {
    if (!(await addAction(change, row))) return;
    await addStages(
      change,
      row.id,
      followUpDays.map((stage) => ({ stage, on: followUpOn(firm.today, stage) })),
    );
    // What is to be done is for those who see it; the trail is read by others.
    const after = { owner: nameOfPerson(firm, row.owner_id), dueOn: row.due_on, kpi: row.kpi };
    await appendEntry(change, act, { action: 'actions.added', subject: { kind: 'actions', id: row.id }, after });
  });
  return showAction(asking, given.key);
}

type KeptNumber = Pick<ActionRow, 'kpi' | 'variant' | 'subject' | 'value_from' | 'value_to' | 'value_then'>;

/** Of a stretch that is not over what there is up to today: so that later as many days are compared. */
async function numberOf({ answering, seeing }: AllActions, number: ActionNumber | null): Promise<KeptNumber> {
  if (number === null) return { kpi: null, variant: null, subject: null, value_from: null, value_to: null, value_then: null };
  const { kpi, variant, subject, from } = number;
  assertKpi(answering, kpi);
  const isThere = subject.scope === 'organisation' || subject.scope === 'role' || recordsOf(seeing.firm, subject.scope)?.has(subject.id) === true;
  const isPerson = subject.scope === 'user' && subject.id !== seeing.me;
  if (!isThere || !mayKnowTotal(seeing, subject) || (isPerson && !seeing.tellsPeopleApart))
    throw new LeadlineError('not_found', 'actions.no_subject');
  const tomorrow = addDays(answering.env.period.today, 1);
  const to = number.to > tomorrow ? tomorrow : number.to;
  if (from >= to) throw new LeadlineError('invalid', 'actions.no_days');
  const value = await valueOver(answering, { id: kpi, ...(variant === null ? {} : { variant }) }, subject, { from, to });
  return { kpi, variant, subject: keyOfSubject(subject).trim(), value_from: from, value_to: to, value_then: value };
}
