import { LeadlineError, type Sending } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Act } from '#server/audit/act.ts';
import { boardSightOf } from '#server/boards/board-sight.ts';
import type { Asking, Context } from '#server/context.ts';
import type { AccountTable } from '#server/control/access-tables.ts';
import { findAccount } from '#server/control/account.ts';
import { findBoard } from '#server/control/board.ts';
import { findSending, readersOf, setStopped } from '#server/control/sending.ts';
import { actOf } from '#server/http/act-of.ts';
import { accountsOf } from '#server/sending/readers.ts';
import { readStopToken } from '#server/sending/stop-link.ts';
import { showSending } from './list-sendings.ts';
import { ownAccount } from './sending-sight.ts';

/** Whether the asker gets it from now on. @throws LeadlineError sendings.no_sending */
export async function stopOwn(asking: Asking, id: string, isStopped: boolean): Promise<Sending> {
  const account = ownAccount(asking);
  const { firm } = await boardSightOf(asking);
  const readers = (await readersOf(asking.control.db, [id])).get(id) ?? [];
  if (!(await accountsOf(asking.control.db, firm, readers)).includes(account)) throw new LeadlineError('not_found', 'sendings.no_sending');
  await keep(asking, { sending: id, account, isStopped }, actOf(asking));
  return showSending(asking, id);
}

/** What a link in a mail is about. */
export interface LinkedSending {
  readonly sending: string;
  readonly account: AccountTable;
  readonly title: string;
}

/** @throws LeadlineError sendings.no_link for what was not made here, and what is not there any more */
export async function openStopLink(ctx: Context, token: string): Promise<LinkedSending> {
  const gone = new LeadlineError('not_found', 'sendings.no_link');
  const named = readStopToken(ctx, token);
  const [account, sending] = named ? [await findAccount(ctx.control.db, named.account), await findSending(ctx.control.db, named.sending)] : [];
  if (!account || !sending) throw gone;
  const board = await findBoard(ctx.control.db, sending.board_id);
  return { sending: sending.id, account, title: board?.title ?? '–' };
}

/** Done twice it changes nothing. */
export async function stopByLink(ctx: Context, { sending, account }: LinkedSending, requestId: string): Promise<void> {
  const act: Act = { by: account.id, byName: account.name, now: ctx.clock.now(), reason: null, requestId };
  await keep(ctx, { sending, account: account.id, isStopped: true }, act);
}

async function keep(
  { control }: Pick<Context, 'control'>,
  { sending, account, isStopped }: { readonly sending: string; readonly account: string; readonly isStopped: boolean },
  act: Act,
): Promise<void> {
  await audited(control.db, async (change) => {
    if (!(await setStopped(change, sending, account, isStopped ? 'reader' : null, act.now))) return;
    const subject = { kind: 'sendings', id: sending };
    await (isStopped
      ? appendEntry(change, act, { action: 'sendings.stopped', subject, after: { account } })
      : appendEntry(change, act, { action: 'sendings.resumed', subject, after: { account } }));
  });
}
