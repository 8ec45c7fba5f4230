import { LeadlineError, type HandoverAnswer, type HandoverItem, type TickHandover } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { tickCheck } from '#server/control/handover.ts';
import { saveSetting } from '#server/control/setting.ts';
import { actOf } from '#server/http/act-of.ts';
import { getHandover, openBook, readTemplate, templateName } from './handover-book.ts';
import { listHandoversSeen } from './list-handovers.ts';
import { showHandover, tickOf } from './tell-handover.ts';

/** Whoever hands over says what was passed on, the receiver what was received. @throws LeadlineError handovers.no_handover, not_yours */
export async function tickHandover(asking: Asking, id: string, { position, isDone }: TickHandover): Promise<HandoverAnswer> {
  const book = await openBook(asking);
  const side = tickOf(book, await getHandover(book, id));
  if (side === null) throw new LeadlineError('forbidden', 'handovers.not_yours');
  const act = actOf(asking);
  await audited(asking.control.db, async (change) => {
    if (!(await tickCheck(change, { handover_id: id, position: BigInt(position) }, `is_${side}`, isDone))) return;
    const after = { position: position + 1, [side]: isDone };
    await appendEntry(change, act, { action: 'handovers.ticked', subject: { kind: 'handovers', id }, after });
  });
  return showHandover(asking, id);
}

/** What is passed on with customers from now on; handovers under way keep what they have. */
export async function changeTemplate(asking: Asking, given: readonly HandoverItem[]): ReturnType<typeof listHandoversSeen> {
  const items = given.filter(({ code, text }) => code !== null || text !== '');
  const act = actOf(asking);
  await audited(asking.control.db, async (change) => {
    const before = await readTemplate(change);
    await saveSetting(change, templateName, items, act.now);
    const plain = (all: readonly HandoverItem[]) => ({ items: all.map(({ code, text }) => (text === '' ? code : text)) });
    await appendEntry(change, act, {
      action: 'handovers.template',
      subject: { kind: 'handovers', id: 'template' },
      before: plain(before),
      after: plain(items),
    });
  });
  return listHandoversSeen(asking);
}
