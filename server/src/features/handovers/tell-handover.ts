import type {
  HandedCustomer,
  HandoverAnswer,
  HandoverAnswerKind,
  HandoverCheckCode,
  HandoverEventKind,
  HandoverState,
  HandoverSummary,
} from '@leadline/contract';
import { lookingOf } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import { namesOfKeys } from '#server/answering/names-of-keys.ts';
import type { Asking } from '#server/context.ts';
import { listChecks, listEvents, listHandedCustomers, type HandoverCheck, type HandoverEvent, type HandoverRow } from '#server/control/handover.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { isGone } from '#server/firm/is-gone.ts';
import { compare, keyOfRecord } from '#server/firm/read-firm.ts';
import { readOwned } from '#server/follow-up/customer-owners.ts';
import { getHandover, mayGive, openBook, type HandoverBook } from './handover-book.ts';

/** So many customers stand by name in a list of handovers. */
const namedInList = 3;

/** What of one handover is read for a list. */
export interface ListedParts {
  readonly customers: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly checks: readonly Pick<HandoverCheck, 'is_received'>[];
  readonly said: string;
}

/** Names of customers for whoever has a part in handing them over: the offer itself tells them. */
export async function namesOfCustomers({ answering }: HandoverBook, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const members = await namesOfKeys(answering, 'account', ids.map(keyOfRecord));
  return new Map([...members.values()].map(({ id, label }) => [id, label ?? '–']));
}

export const firstOf = (customers: readonly string[]): readonly string[] => customers.slice(0, namedInList);

export function summaryOf(book: HandoverBook, row: HandoverRow, { customers, names, checks, said }: ListedParts): HandoverSummary {
  const { firm, seeing } = book;
  const named = (id: string) => ({ id, name: nameOfPerson(firm, id) ?? '–' });
  const may = answersOf(book, row);
  return {
    id: row.id,
    giver: named(row.giver_id),
    receiver: named(row.receiver_id),
    customers: customers.length,
    firstNames: firstOf(customers).map((id) => names.get(id) ?? '–'),
    on: row.agreed_on,
    startsOn: row.starts_on,
    state: row.state as HandoverState,
    offeredAt: row.offered_at,
    edition: Number(row.edition),
    waits: may.includes('accept') || (may.includes('reply') && isAsked(book, row)),
    mine: seeing.me === row.giver_id ? 'giver' : seeing.me === row.receiver_id ? 'receiver' : null,
    said,
    items: checks.length,
    received: checks.filter(({ is_received }) => is_received === 1n).length,
  };
}

/** A question is for the giver, for whoever made the offer, and where the giver is gone for who leads them. */
const isAsked = ({ firm, seeing: { me } }: HandoverBook, { giver_id, offered_by }: HandoverRow): boolean =>
  me === giver_id || (me !== null && me === offered_by) || isGone(firm, giver_id);

export function answersOf(book: HandoverBook, row: HandoverRow): readonly HandoverAnswerKind[] {
  const isReceiver = book.seeing.me === row.receiver_id;
  const isGiver = mayGive(book, row.giver_id);
  if (row.state === 'offered') return [...(isReceiver ? (['accept', 'ask', 'decline'] as const) : []), ...(isGiver ? (['withdraw'] as const) : [])];
  if (row.state === 'asked') return [...(isReceiver ? (['decline'] as const) : []), ...(isGiver ? (['reply', 'withdraw'] as const) : [])];
  return [];
}

/** Whose column of the checklist the reader ticks; after an end without acceptance nobody's. */
export function tickOf(book: HandoverBook, row: HandoverRow): 'given' | 'received' | null {
  if (row.state === 'declined' || row.state === 'withdrawn') return null;
  if (book.seeing.me === row.receiver_id) return 'received';
  return mayGive(book, row.giver_id) ? 'given' : null;
}

export const saidIn = (events: readonly HandoverEvent[]): string =>
  [...events].reverse().find(({ kind }) => kind === 'asked' || kind === 'declined')?.text ?? '';

/** One handover with all that belongs to it. @throws LeadlineError handovers.no_handover */
export function showHandover(asking: Asking, id: string): Promise<HandoverAnswer> {
  return inLane(asking, async () => {
    const book = await openBook(asking);
    const row = await getHandover(book, id);
    const { db } = asking.control;
    const [customers, checks, events] = [(await listHandedCustomers(db, id)).get(id) ?? [], await listChecks(db, id), await listEvents(db, id)];
    const list = await listedCustomers(book, row, customers);
    const names = new Map(list.map(({ id: customer, name }) => [customer, name]));
    const summary = summaryOf(book, row, { customers: list.map(({ id: customer }) => customer), names, checks, said: saidIn(events) });
    return {
      ...summary,
      today: book.firm.today,
      list,
      checklist: checks.map(({ code, text, is_given, is_received }) => ({
        code: code as HandoverCheckCode | null,
        text,
        isGiven: is_given === 1n,
        isReceived: is_received === 1n,
      })),
      notes: row.notes,
      events: events.map(({ kind, by_name, text, at }) => ({ kind: kind as HandoverEventKind, by: by_name, text, at })),
      may: answersOf(book, row),
      mayTick: tickOf(book, row),
    };
  });
}

/** By name; with whom the source of the customer names, where that is somebody else, since the page says which of them counts. */
async function listedCustomers(book: HandoverBook, row: HandoverRow, customers: readonly string[]): Promise<readonly HandedCustomer[]> {
  const { answering, firm } = book;
  const seen = await namesOfKeys(answering, 'account', customers.map(keyOfRecord), lookingOf(answering.env));
  const [names, owned] = [await namesOfCustomers(book, customers), await readOwned(answering, firm, customers)];
  return customers
    .map((id) => {
      const other = owned.get(id)?.sourceOwnerId ?? null;
      const isOther = other !== null && other !== row.giver_id && other !== row.receiver_id;
      return { id, name: names.get(id) ?? '–', isSeen: seen.has(id), otherOwner: isOther ? (nameOfPerson(firm, other) ?? '–') : null };
    })
    .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}
