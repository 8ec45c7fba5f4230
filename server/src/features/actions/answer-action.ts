import { LeadlineError, type ActionAnswer, type AnswerAction } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { changeAction, findAction, keepAnswer, listResults } from '#server/control/action-item.ts';
import { askedStage, mayAnswerAction } from '#server/follow-up/action-answer.ts';
import { readResults } from '#server/follow-up/action-values.ts';
import { getAction, openActions } from '#server/follow-up/read-actions.ts';
import { actOf } from '#server/http/act-of.ts';
import { showAction } from './show-action.ts';

/**
 * Says what became of an action, at the follow-up that is asked for or before; done and dropped close it. The number of the day is read first.
 * @throws LeadlineError actions.no_action, actions.not_yours, actions.closed, actions.not_asked
 */
export async function answerAction(asking: Asking, id: string, { answer, note }: AnswerAction): Promise<ActionAnswer> {
  const all = await openActions(asking);
  const seen = getAction(all, id);
  if (!mayAnswerAction(all.seeing, seen)) throw new LeadlineError('forbidden', 'actions.not_yours');
  await readResults(asking);
  const act = actOf(asking);
  const { today } = all.seeing.firm;
  await audited(asking.control.db, async (change) => {
    const action = (await findAction(change, id))!;
    if (action.state !== 'open' || action.agreed_on === null) throw new LeadlineError('conflict', 'actions.closed');
    const asked = askedStage(action, (await listResults(change, id)).get(id) ?? [], today);
    if (asked) await keepAnswer(change, asked, { answer, note, answered_on: today });
    else if (answer === 'going_on') throw new LeadlineError('conflict', 'actions.not_asked');
    if (answer !== 'going_on') await changeAction(change, id, { state: answer, closed_on: today, closing_note: note });
    const after = { answer, days: asked === undefined ? null : Number(asked.stage) };
    await appendEntry(change, act, { action: 'actions.answered', subject: { kind: 'actions', id }, after });
  });
  return showAction(asking, id);
}
