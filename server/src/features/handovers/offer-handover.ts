import { LeadlineError, type HandoverAnswer, type OfferHandover } from '@leadline/contract';
import { lookingOf } from '#server/answering/answer-env.ts';
import { namesOfKeys } from '#server/answering/names-of-keys.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { addEvent, addHandover, claimCustomers, findHandover, releaseCustomers, type HandoverRow } from '#server/control/handover.ts';
import { listCloses } from '#server/control/period.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { keyOfRecord } from '#server/firm/read-firm.ts';
import { ownerOn, readOwned } from '#server/follow-up/customer-owners.ts';
import { actOf } from '#server/http/act-of.ts';
import { notify, tellPages } from '#server/notifying/notify.ts';
import { asGiver, leavesBefore, mayGive, openBook, roleOn, type HandoverBook } from './handover-book.ts';
import { noticeOf } from './handover-notices.ts';
import { showHandover } from './tell-handover.ts';

/**
 * Offers customers to somebody, from a day on. Sent twice it is there once; of two offers of one customer the second is refused by name.
 * @throws LeadlineError handovers.not_yours, same_person, receiver_gone, no_role, past, closed_month, no_customer, not_owned, taken
 */
export async function offerHandover(asking: Asking, given: OfferHandover): Promise<HandoverAnswer> {
  const book = await openBook(asking);
  const { db } = asking.control;
  if (await findHandover(db, given.key)) return showHandover(asking, given.key);
  const { giverId, receiverId, on } = given;
  const { firm } = book;
  const customers = [...new Set(given.customerIds)];
  if (!mayGive(book, giverId)) throw new LeadlineError('forbidden', 'handovers.not_yours');
  if (on < firm.today) throw new LeadlineError('invalid', 'handovers.past');
  assertReceiver(book, giverId, receiverId, on);
  await assertOpenMonth(asking, on);
  const names = await assertOwned(book, giverId, customers, on);
  const act = actOf(asking);
  const row: HandoverRow = {
    id: given.key,
    giver_id: giverId,
    receiver_id: receiverId,
    agreed_on: on,
    state: 'offered',
    notes: given.notes,
    offered_by: book.seeing.me,
    offered_at: act.now.toISOString(),
    edition: 1n,
    starts_on: null,
    accepted_at: null,
    told_at: null,
  };
  const checks = given.items
    .filter(({ code, text }) => code !== null || text !== '')
    .map(({ code, text, isGiven }) => ({ code, text, is_given: isGiven ? 1n : 0n, is_received: 0n }));
  const told = await audited(db, async (change) => {
    await releaseCustomers(change, firm.today);
    if (!(await addHandover(change, { row, customers, checks }))) return [];
    const taken = await claimCustomers(change, row.id, customers);
    if (taken.length > 0) throw new LeadlineError('conflict', 'handovers.taken', { customers: some(taken.map((id) => names.get(id) ?? '–')) });
    await addEvent(change, row.id, { kind: 'offered', by_name: act.byName ?? null, text: '', at: row.offered_at });
    const after = { from: nameOfPerson(firm, giverId), to: nameOfPerson(firm, receiverId), customers: customers.length, on };
    await appendEntry(change, act, { action: 'handovers.offered', subject: { kind: 'handovers', id: row.id }, after });
    return notify(
      change,
      [noticeOf('handover_offered', { row, by: act.byName, me: book.seeing.me, names: customers.map((id) => names.get(id)!) })],
      act.now,
    );
  });
  tellPages(asking, told);
  return showHandover(asking, row.id);
}

/** Some names are enough to know what is meant. */
export const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} … (${names.length})` : names.join(', ');

/** @throws LeadlineError handovers.same_person, receiver_gone, no_role */
export function assertReceiver({ firm }: HandoverBook, giver: string, receiver: string, day: string): void {
  if (giver === receiver) throw new LeadlineError('invalid', 'handovers.same_person');
  const name = nameOfPerson(firm, receiver) ?? '–';
  if (leavesBefore(firm, receiver, day)) throw new LeadlineError('conflict', 'handovers.receiver_gone', { name });
  if (roleOn(firm, receiver, day) === null) throw new LeadlineError('conflict', 'handovers.no_role', { name });
}

/** @throws LeadlineError handovers.closed_month: what was closed stays as it was */
export async function assertOpenMonth({ control }: Asking, day: string): Promise<void> {
  const isClosed = (await listCloses(control.db)).some(({ period_from, period_to }) => period_from <= day && day < period_to);
  if (isClosed) throw new LeadlineError('conflict', 'handovers.closed_month', { day });
}

/** Customers the reader sees and the giver looks after, today and on the day. @returns their names. @throws LeadlineError handovers.no_customer, not_owned */
async function assertOwned(book: HandoverBook, giver: string, ids: readonly string[], day: string): Promise<ReadonlyMap<string, string>> {
  const { answering, firm } = book;
  const owned = await readOwned(answering, firm, ids);
  const keys = [...owned.keys()].map(keyOfRecord);
  const looks = [lookingOf(answering.env), asGiver(book, giver)];
  const seen = await Promise.all(looks.map((looking) => namesOfKeys(answering, 'account', keys, looking)));
  if (ids.some((id) => !seen.some((one) => one.has(id)))) throw new LeadlineError('not_found', 'handovers.no_customer');
  const others = [...owned.values()].filter((one) => [firm.today, day].some((on) => ownerOn(one, on) !== giver));
  if (others.length > 0)
    throw new LeadlineError('conflict', 'handovers.not_owned', {
      customers: some(others.map(({ name }) => name)),
      name: nameOfPerson(firm, giver) ?? '–',
    });
  return new Map([...owned.values()].map(({ id, name }) => [id, name]));
}
