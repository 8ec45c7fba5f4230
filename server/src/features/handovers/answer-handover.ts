import { LeadlineError, type AnswerHandover, type HandoverAnswer, type HandoverAnswerKind } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { addEvent, changeHandover, listHandedCustomers, releaseCustomers, type HandoverRow } from '#server/control/handover.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { otherOwner, tendHandovers } from '#server/follow-up/tend-handovers.ts';
import { readOwned } from '#server/follow-up/customer-owners.ts';
import { actOf } from '#server/http/act-of.ts';
import { notify, tellPages } from '#server/notifying/notify.ts';
import { getHandover, openBook, type HandoverBook } from './handover-book.ts';
import { noticeOf } from './handover-notices.ts';
import { assertOpenMonth, assertReceiver, some } from './offer-handover.ts';
import { answersOf, namesOfCustomers, showHandover } from './tell-handover.ts';

const states = { accept: 'accepted', ask: 'asked', decline: 'declined', reply: 'offered', withdraw: 'withdrawn' } as const;
const events = { accept: 'accepted', ask: 'asked', decline: 'declined', reply: 'replied', withdraw: 'withdrawn' } as const;
const needsWords: ReadonlySet<HandoverAnswerKind> = new Set(['ask', 'decline', 'reply']);

/**
 * One of the two answers. Accepted it begins on the later of the day agreed and today, and the facts are told; of two who answer at once the second
 * one is told that it is otherwise by now.
 * @throws LeadlineError handovers.no_handover, changed_meanwhile, not_yours, no_words, and for an acceptance as `offerHandover`, and owner_changed
 */
export async function answerHandover(asking: Asking, id: string, { answer, text, edition }: AnswerHandover): Promise<HandoverAnswer> {
  const book = await openBook(asking);
  const row = await getHandover(book, id);
  if (row.edition !== BigInt(edition)) throw new LeadlineError('conflict', 'handovers.changed_meanwhile');
  if (!answersOf(book, row).includes(answer)) throw new LeadlineError('forbidden', 'handovers.not_yours');
  if (needsWords.has(answer) && text === '') throw new LeadlineError('invalid', 'handovers.no_words');
  const customers = (await listHandedCustomers(asking.control.db, id)).get(id) ?? [];
  const startsOn = answer === 'accept' ? await beginning(book, row, customers) : null;
  const names = await namesOfCustomers(book, customers);
  const act = actOf(asking);
  const at = act.now.toISOString();
  const told = await audited(asking.control.db, async (change) => {
    const begun = startsOn === null ? {} : { starts_on: startsOn, accepted_at: at };
    if (!(await changeHandover(change, id, row.edition, { state: states[answer], ...begun })))
      throw new LeadlineError('conflict', 'handovers.changed_meanwhile');
    if (answer === 'decline' || answer === 'withdraw') await releaseCustomers(change, book.firm.today);
    await addEvent(change, id, { kind: events[answer], by_name: act.byName ?? null, text, at });
    // What is asked and why is for those who see the handover; the trail is read by others.
    const after = {
      from: nameOfPerson(book.firm, row.giver_id),
      to: nameOfPerson(book.firm, row.receiver_id),
      customers: customers.length,
      ...(startsOn === null ? {} : { on: startsOn }),
    };
    await appendEntry(change, act, { action: `handovers.${events[answer]}`, subject: { kind: 'handovers', id }, after });
    const changed = { ...row, edition: row.edition + 1n };
    const notice = { row: changed, by: act.byName, me: book.seeing.me, names: customers.map((customer) => names.get(customer) ?? '–') };
    return notify(change, [noticeOf(`handover_${events[answer]}`, notice)], act.now);
  });
  tellPages(asking, told);
  if (answer === 'accept') await tendHandovers(asking);
  return showHandover(asking, id);
}

/** The day it begins, where nothing stands against it by now. */
async function beginning(
  book: HandoverBook,
  { agreed_on, giver_id: giver, receiver_id: receiver }: HandoverRow,
  customers: readonly string[],
): Promise<string> {
  const { asking, answering, firm } = book;
  const day = agreed_on > firm.today ? agreed_on : firm.today;
  assertReceiver(book, giver, receiver, day);
  await assertOpenMonth(asking, day);
  const owned = await readOwned(answering, firm, customers);
  const others = [...owned.values()].filter((one) => otherOwner(one, { giver, receiver }, [firm.today, day]) !== null);
  if (others.length > 0) throw new LeadlineError('conflict', 'handovers.owner_changed', { customers: some(others.map(({ name }) => name)) });
  return day;
}
