import { LeadlineError, type BoardScope } from '@leadline/contract';
import { isLocale } from '@leadline/i18n';
import type { Asking } from '#server/context.ts';
import type { AccountTable } from '#server/control/access-tables.ts';
import { findAccount } from '#server/control/account.ts';
import { findBoard, type KeptBoard } from '#server/control/board.ts';
import { beginSending, type DeliveryRow } from '#server/control/sending-delivery.ts';
import { countFailure, findSending, setStopped, statesOf, type SendingRow } from '#server/control/sending.ts';
import { isMailboxRefusal } from '#server/mail/mailer.ts';
import type { Mail } from '#server/mail/mail.ts';
import { wordsFor } from '#server/mail/write-mail.ts';
import type { Outcome } from './deliver.ts';
import { drawKeptBoard } from './draw-kept-board.ts';
import { endForGood, stopForMailbox } from './end-sendings.ts';
import { fileOf, idOf, readerOf, rhythmOf, scopeOfSending } from './readers.ts';
import { stopPath } from './stop-link.ts';
import { writeBoardMail, type BoardMail } from './write-board-mail.ts';

/** So often in a row a mailbox may refuse. */
export const mostRefusals = 3;

/** The board a sending is about, where it and its maker are still there; else nothing is sent any more. */
export async function openSending(asking: Asking, id: string): Promise<{ readonly sending: SendingRow; readonly board: KeptBoard } | undefined> {
  const { db } = asking.control;
  const sending = await findSending(db, id);
  if (sending?.is_on !== 1n) return undefined;
  const board = await findBoard(db, sending.board_id);
  const isGone = board === undefined || board.removed_at !== null;
  const because = isGone ? 'board' : (await findAccount(db, sending.account_id))?.status !== 'active' ? 'owner' : null;
  if (because === null) return { sending, board: board! };
  await endForGood(asking, sending, because, board?.title ?? '–');
  return undefined;
}

/** One board for one reader: asked as them, drawn in their words, and handed over once. */
export async function deliverByMail(asking: Asking, row: DeliveryRow, by: string): Promise<Outcome> {
  const { control, clock, mail } = asking;
  const open = await openSending(asking, row.source_id);
  if (!open) return { failed: 'sendings.ended' };
  const { sending, board } = open;
  const account = idOf(row.target);
  const state = (await statesOf(control.db, [sending.id])).get(`${sending.id} ${account}`);
  if (state?.stopped_because === 'reader' || state?.stopped_because === 'mailbox') return { failed: 'sendings.stopped' };
  const kept = await findAccount(control.db, account);
  const reader = await readerOf(asking, account, board);
  if (!reader || !kept) {
    await setStopped(control.db, sending.id, account, 'not_seen', clock.now());
    return { failed: 'sendings.not_seen' };
  }
  if (state?.stopped_because === 'not_seen') await setStopped(control.db, sending.id, account, null, clock.now());
  if (kept.email === null) return { failed: 'sendings.no_address' };
  const written = await mailFor(reader, kept, board, {
    scope: scopeOfSending(sending) as BoardScope,
    file: fileOf(sending),
    sending: await footOf(asking, sending, account, row.occurrence),
  });
  if (!(await beginSending(control.db, row.id, by, clock.now()))) return 'done';
  try {
    await mail.send(written);
  } catch (error) {
    if (!(error instanceof LeadlineError) || !isMailboxRefusal(error)) throw error;
    const failures = await countFailure(control.db, sending.id, account, true);
    if (failures >= mostRefusals) await stopForMailbox(asking, sending, account, board.title);
    return { failed: 'sendings.mailbox' };
  }
  await countFailure(control.db, sending.id, account, false);
  return 'sent';
}

async function footOf(asking: Asking, sending: SendingRow, account: string, occurrence: string): Promise<BoardMail['sending']> {
  const owner = sending.account_id === account ? null : ((await findAccount(asking.control.db, sending.account_id))?.name ?? '–');
  const host = new URL(asking.settings.address!.origin).hostname;
  return {
    rhythm: rhythmOf(sending),
    at: Number(sending.at),
    owner,
    stop: stopPath(asking, { sending: sending.id, account }),
    messageId: `<${sending.id}.${account}.${occurrence}@${host}>`,
  };
}

/**
 * A board as a mail to somebody, in their language and with what they see.
 * @throws LeadlineError http.busy, mail.no_server
 */
export async function mailFor(
  reader: Asking,
  { name, email, locale: own }: Pick<AccountTable, 'name' | 'email' | 'locale'>,
  board: KeptBoard,
  { scope, file, sending }: Pick<BoardMail, 'file' | 'sending'> & { readonly scope: BoardScope },
): Promise<Mail> {
  const company = await reader.organization();
  const { locale } = wordsFor({ name, email: email ?? '', locale: own !== null && isLocale(own) ? own : null }, company);
  const asking: Asking = { ...reader, locale };
  const origin = asking.settings.address?.origin;
  if (!asking.mail.canMail || origin === undefined) throw new LeadlineError('unavailable', 'mail.no_server');
  const drawn = await drawKeptBoard(asking, board, scope);
  return writeBoardMail(drawn, { to: { name, address: email ?? '' }, company, board, file, origin, sending }, asking);
}
