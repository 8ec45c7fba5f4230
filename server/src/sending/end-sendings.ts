import type { EndReason } from '@leadline/contract';
import { actOfProduct } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { endSending, readersOf, setStopped, type SendingRow } from '#server/control/sending.ts';
import { notify, tellPages } from '#server/notifying/notify.ts';
import { readFirm } from '#server/firm/read-firm.ts';
import { accountsOf } from './readers.ts';

/** Nothing is sent by it any more; whoever set it up and whoever got it is told once. */
export async function endForGood(asking: Asking, sending: SendingRow, because: EndReason, title: string): Promise<void> {
  const now = asking.clock.now();
  const firm = await readFirm(asking);
  const told = await audited(asking.control.db, async (change) => {
    if (!(await endSending(change, sending.id, because))) return [];
    const readers = (await readersOf(change, [sending.id])).get(sending.id) ?? [];
    const accounts = [...new Set([sending.account_id, ...(await accountsOf(change, firm, readers))])];
    const subject = { kind: 'sendings', id: sending.id };
    await appendEntry(change, actOfProduct(now), { action: 'sendings.ended', subject, after: { because } });
    return notify(change, [{ accounts, kind: 'sending_ended', path: '/sendings', data: { name: title }, once: `sending ended ${sending.id}` }], now);
  });
  tellPages(asking, told);
}

/** A mailbox that takes nothing gets nothing any more, and who set it up knows. */
export async function stopForMailbox(asking: Asking, sending: SendingRow, account: string, title: string): Promise<void> {
  const now = asking.clock.now();
  const told = await audited(asking.control.db, async (change) => {
    if (!(await setStopped(change, sending.id, account, 'mailbox', now))) return [];
    const subject = { kind: 'sendings', id: sending.id };
    await appendEntry(change, actOfProduct(now), { action: 'sendings.paused', subject, after: { account, because: 'mailbox' } });
    const once = `sending stopped ${sending.id} ${account} ${now.toISOString().slice(0, 10)}`;
    return notify(change, [{ accounts: [sending.account_id], kind: 'sending_stopped', path: '/sendings', data: { name: title }, once }], now);
  });
  tellPages(asking, told);
}
