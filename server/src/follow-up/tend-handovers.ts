import { demoSource } from '@leadline/demo';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking, Context } from '#server/context.ts';
import {
  listChecks,
  listHandedCustomers,
  listHandovers,
  listUntold,
  markTold,
  type HandoverCheck,
  type HandoverRow,
} from '#server/control/handover.ts';
import { lostOwnersStatement } from '#server/facts/handover-statements.ts';
import { inTurn, nextVersion } from '#server/firm/decide.ts';
import { deleteItem, ownSource, placeOf, putItem, reference, type Place } from '#server/firm/items.ts';
import { keyOfRecord, readFirm, refOf, rowsOf, textOf, type Firm } from '#server/firm/read-firm.ts';
import { mainOn } from '#server/firm/timeline.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { referenceText } from '#server/ingest/stage/read-item.ts';
import { beginOf, endOf, ownerOn, rankOf, readOwned, untoldBefore, type OwnedCustomer, type OwnerStretch } from './customer-owners.ts';

/**
 * Tells the facts of handovers that were accepted: what the giver looked after ends on the day, what the receiver looks after begins on it, and days
 * nobody had told of stay with the giver, whatever the source says later. Deterministic ids: told twice it is there once, so that what a stop cut
 * short is done at the next start. Leaves no entry in the audit trail: the acceptance has left one, and every item stands in the inbox.
 * @returns how many handovers were told
 */
export async function tendHandovers(ctx: Context): Promise<number> {
  if ((await listUntold(ctx.control.db)).length === 0) return 0;
  const asking: Asking = { ...ctx, scope: { kind: 'all' }, principal: { kind: 'local' }, locale: 'en' };
  return inTurn(async () => {
    const { db } = ctx.control;
    const untold = await listUntold(db);
    for (const handover of untold) {
      const [answering, firm] = await Promise.all([answeringOf(asking), readFirm(asking)]);
      const customers = (await listHandedCustomers(db, handover.id)).get(handover.id) ?? [];
      const owned = await readOwned(answering, firm, customers);
      const checks = await listChecks(db, handover.id);
      const rows = [...owned.values()].flatMap(({ stretches }) => stretches.map(({ row }) => row));
      const version = nextVersion(asking, [new Map(rows.map((row) => [row.get('key64')!, row]))]);
      const items = [...owned.values()].flatMap((customer) => itemsOf({ firm, handover, checks, customer, version }));
      if (items.length > 0) {
        const { seq } = await ctx.applier.submit({ kind: 'items', items });
        await ctx.applier.until(seq);
      }
      await markTold(db, handover.id, ctx.clock.now());
    }
    return untold.length;
  });
}

/**
 * Takes back what handovers nobody knows any more have told of customers no source tells of: those that were tried out in the demo company leave with it. Of a
 * handover that is kept everything stays: an import that was taken back may come again.
 * @returns how many rows went
 */
export async function forgetLostHandovers(ctx: Context): Promise<number> {
  const asking: Asking = { ...ctx, scope: { kind: 'all' }, principal: { kind: 'local' }, locale: 'en' };
  return inTurn(async () => {
    const { env, reader } = await answeringOf(asking);
    const { isDemo } = await ctx.organization();
    const found = await reader.read(lostOwnersStatement(env.dialect, ownSource, isDemo ? null : demoSource));
    const kept = new Set((await listHandovers(ctx.control.db)).map(({ id }) => id));
    const lost = rowsOf(['source', 'external_id', 'version'], found).filter((row) => !kept.has(textOf(row, 'external_id')!.split(' ')[1] ?? ''));
    if (lost.length === 0) return 0;
    const version = nextVersion(asking, [new Map(lost.map((row, at) => [String(at), row]))]);
    const items = lost.map((row) => deleteItem('account_owner_history', row, version));
    const { seq } = await ctx.applier.submit({ kind: 'items', items });
    await ctx.applier.until(seq);
    return items.length;
  });
}

interface Telling {
  readonly firm: Firm;
  readonly handover: HandoverRow;
  readonly checks: readonly HandoverCheck[];
  readonly customer: OwnedCustomer;
  readonly version: number;
}

function itemsOf({ firm, handover, checks, customer, version }: Telling): readonly Item[] {
  const { giver_id: giver, receiver_id: receiver, starts_on, accepted_at } = handover;
  const day = starts_on!;
  if (!firm.users.has(giver) || !firm.users.has(receiver)) return [];
  const own = (what: string): Place => ({
    source: ownSource,
    externalId: `handover ${handover.id} ${keyOfRecord(customer.id).toString(16)} ${what}`,
  });
  const account = (at: Place): string => referenceText(placeOf(customer.row), at.source);
  const put = (at: Place, userId: string, values: Item['values']): Item =>
    putItem('account_owner_history', at, version, { account_id: account(at), user_id: reference(firm, 'user', userId, at), ...values });
  const isOwn = ({ row }: OwnerStretch): boolean => (textOf(row, 'external_id') ?? '').startsWith(`handover ${handover.id} `);
  const told = customer.stretches.filter((one) => !isOwn(one));
  const ended = told.filter((one) => one.userId === giver && beginOf(one) < day && endOf(one) > day);
  const isGivers = [giver, receiver].includes(customer.sourceOwnerId ?? giver);
  const gaps = isGivers ? untoldBefore(told, day) : [];
  const left = told.filter((one) => !ended.includes(one) && endOf(one) > day);
  const to = own('to');
  return [
    ...ended.map((one) => endedItem(firm, customer, one, day, version)),
    ...gaps.map(({ from, to: until }, at) =>
      put(own(`from ${at}`), giver, { owner_role: roleOf(firm, giver, day), valid_from: from, valid_to: until }),
    ),
    put(to, receiver, {
      owner_role: receiverRole(firm, receiver, day, left),
      valid_from: day,
      valid_to: null,
      handover_from_user_id: reference(firm, 'user', giver, to),
      handover_checklist: checklistText(checks),
      accepted_at,
    }),
  ];
}

/** A row of a source that goes no further than the day; all else of it stays. It is a decision: a later import does not open it again. */
function endedItem(firm: Firm, { row: account }: OwnedCustomer, { row, role, from }: OwnerStretch, day: string, version: number): Item {
  const at = placeOf(row);
  const accepted = textOf(row, 'accepted_at');
  return putItem('account_owner_history', at, version, {
    account_id: referenceText(placeOf(account), at.source),
    user_id: reference(firm, 'user', refOf(row, 'user_id', 'user'), at),
    owner_role: role,
    valid_from: from,
    valid_to: day,
    handover_from_user_id: reference(firm, 'user', refOf(row, 'handover_from_user_id', 'user'), at),
    handover_checklist: textOf(row, 'handover_checklist'),
    accepted_at: accepted === null ? null : new Date(accepted.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString(),
  });
}

const ownerRoles: readonly (string | null)[] = ['hunter', 'farmer', 'account_executive', 'service'];

function roleOf({ stints }: Firm, person: string, day: string): string | null {
  const role = mainOn(stints.get(person) ?? [], day)?.role ?? null;
  return ownerRoles.includes(role) ? role : null;
}

/** As what they look after the customer: by their role, but never so that somebody who is left from before goes before them. */
function receiverRole(firm: Firm, receiver: string, day: string, left: readonly OwnerStretch[]): string {
  const role = roleOf(firm, receiver, day);
  if (role === null || role === 'service') return 'farmer';
  return left.some((one) => rankOf(one.role) <= rankOf(role)) ? 'farmer' : role;
}

/** What was passed on, for whoever reads the record: own words as they are, the others by their code. */
function checklistText(checks: readonly HandoverCheck[]): string | null {
  if (checks.length === 0) return null;
  return checks
    .map(({ code, text, is_given, is_received }) => `${is_given === 1n || is_received === 1n ? '✓' : '–'} ${text === '' ? code : text}`)
    .join('\n');
}

/** Whether somebody else than the two looks after it on one of the days. */
export function otherOwner(
  customer: OwnedCustomer,
  { giver, receiver }: { readonly giver: string; readonly receiver: string },
  days: readonly string[],
): string | null {
  for (const day of days) {
    const owner = ownerOn(customer, day);
    if (owner !== giver && owner !== receiver) return owner ?? '';
  }
  return null;
}
