import {
  LeadlineError,
  mostHandoverCustomers,
  type HandoverCustomersResponse,
  type HandoverOfCustomer,
  type HandoversResponse,
} from '@leadline/contract';
import { addDays, recordId } from '@leadline/kpi';
import { lookingOf } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import { namesOfKeys } from '#server/answering/names-of-keys.ts';
import type { Asking } from '#server/context.ts';
import { findHandover, listAllChecks, listAllEvents, listClaims, listHandedCustomers, listHandovers } from '#server/control/handover.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { ownedCustomersStatement } from '#server/facts/handover-statements.ts';
import { plainText } from '#server/facts/plain-text.ts';
import { permitted } from '#server/access/permitted.ts';
import { compare, keyOfRecord } from '#server/firm/read-firm.ts';
import { ownerOn, readOwned } from '#server/follow-up/customer-owners.ts';
import { asGiver, giversFor, mayGive, openBook, readTemplate, roleOn, seesHandover, type HandoverBook } from './handover-book.ts';
import { firstOf, namesOfCustomers, saidIn, summaryOf } from './tell-handover.ts';

/** What is closed is listed so many days. */
const closedDays = 365;

/** Every handover the reader has a part in or sees; with what a new one needs. */
export function listHandoversSeen(asking: Asking): Promise<HandoversResponse> {
  return inLane(asking, async () => {
    const book = await openBook(asking);
    const { db } = asking.control;
    const { today } = book.firm;
    const isNear = (at: string, state: string): boolean => state === 'offered' || state === 'asked' || at >= addDays(today, -closedDays);
    const rows = (await listHandovers(db)).filter((row) => isNear(row.offered_at, row.state) && seesHandover(book, row));
    const [customers, checks, events] = [await listHandedCustomers(db), await listAllChecks(db), await listAllEvents(db)];
    const names = await namesOfCustomers(book, [...new Set(rows.flatMap(({ id }) => firstOf(customers.get(id) ?? [])))]);
    const handovers = rows.map((row) =>
      summaryOf(book, row, {
        customers: customers.get(row.id) ?? [],
        names,
        checks: checks.get(row.id) ?? [],
        said: saidIn(events.get(row.id) ?? []),
      }),
    );
    const givers = giversFor(book).map((id) => ({ id, name: nameOfPerson(book.firm, id) ?? '–' }));
    return {
      today,
      handovers: handovers.sort((a, b) => Number(b.waits) - Number(a.waits) || compare(b.offeredAt, a.offeredAt)),
      template: await readTemplate(db),
      mayChangeTemplate: permitted(asking.principal).includes('settings.write'),
      givers: givers.sort((a, b) => compare(a.name, b.name)),
      receivers: givers.length === 0 ? [] : receiversOf(book),
    };
  });
}

/** Everybody at work with a role: whoever hands over has to name one of them, also where they see nobody else. */
function receiversOf({ firm }: HandoverBook): HandoversResponse['receivers'] {
  return [...firm.users.keys()]
    .flatMap((id) => {
      const role = roleOn(firm, id, firm.today);
      return role === null ? [] : [{ id, name: nameOfPerson(firm, id) ?? '–', role }];
    })
    .sort((a, b) => compare(a.name, b.name));
}

/** Whom somebody looks after today, of those the reader may see. @throws LeadlineError handovers.not_yours */
export function listOwnCustomers(
  asking: Asking,
  { giverId, search }: { readonly giverId: string; readonly search: string },
): Promise<HandoverCustomersResponse> {
  return inLane(asking, async () => {
    const book = await openBook(asking);
    if (!mayGive(book, giverId)) throw new LeadlineError('forbidden', 'handovers.not_yours');
    const { reader } = book.answering;
    const [rows, claims] = [
      await reader.read(ownedCustomersStatement(asGiver(book, giverId), keyOfRecord(giverId), mostHandoverCustomers + 1, plainText(search))),
      await listClaims(asking.control.db, book.firm.today),
    ];
    const customers = rows.map(([key, name, since]) => {
      const id = recordId('account', BigInt(String(key)));
      return { id, name: String(name), since: since === null ? null : String(since), isTaken: claims.has(id) };
    });
    return { customers: customers.slice(0, mostHandoverCustomers), hasMore: customers.length > mostHandoverCustomers };
  });
}

/** Who looks after a customer today, and whether it is handed over. @throws LeadlineError handovers.no_customer for what is not there or not seen */
export function showCustomer(asking: Asking, id: string): Promise<HandoverOfCustomer> {
  return inLane(asking, async () => {
    const book = await openBook(asking);
    const { answering, firm } = book;
    const customer = (await readOwned(answering, firm, [id])).get(id);
    const seen = customer && (await namesOfKeys(answering, 'account', [keyOfRecord(id)], lookingOf(answering.env)));
    if (!customer || !seen?.has(id)) throw new LeadlineError('not_found', 'handovers.no_customer');
    const owner = ownerOn(customer, firm.today);
    const claimed = (await listClaims(asking.control.db, firm.today)).get(id);
    const row = claimed === undefined ? undefined : await findHandover(asking.control.db, claimed);
    return {
      owner: owner === null ? null : { id: owner, name: nameOfPerson(firm, owner) ?? '–' },
      mayOffer: owner !== null && claimed === undefined && mayGive(book, owner),
      handoverId: row !== undefined && seesHandover(book, row) ? row.id : null,
    };
  });
}
