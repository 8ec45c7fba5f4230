import { LeadlineError, type BoardScope } from '@leadline/contract';
import { askingAs } from '#server/access/asking-as.ts';
import { readWorksCouncil } from '#server/alerting/works-council.ts';
import { boardSightOf, seesBoard } from '#server/boards/board-sight.ts';
import type { ChatMessage } from '#server/chat/chat-message.ts';
import { sendToChannel } from '#server/chat/send-to-channel.ts';
import type { Asking } from '#server/context.ts';
import { findChannel, type ChannelRow } from '#server/control/chat-channel.ts';
import { beginSending, endDelivery, type DeliveryRow } from '#server/control/sending-delivery.ts';
import { isAboutOne, maySendTo } from './channel-audience.ts';
import { boardMessage } from './channel-messages.ts';
import { openSending } from './deliver-by-mail.ts';
import type { Outcome } from './deliver.ts';
import { idOf, scopeOfSending } from './readers.ts';

/** A board into a chat, with what its readers may see, as long as whoever set it up still may. */
export async function deliverBoardToChannel(asking: Asking, row: DeliveryRow, by: string): Promise<Outcome> {
  const { db } = asking.control;
  const open = await openSending(asking, row.source_id);
  const channel = await findChannel(db, idOf(row.target));
  if (!open || !channel) return { failed: 'sendings.ended' };
  if (channel.is_on !== 1n) return { failed: 'channels.off' };
  const { sending, board } = open;
  const owner = await askingAs(asking, sending.account_id, 'records.read');
  const seeing = owner && (await boardSightOf(owner));
  if (!owner || !seeing || !seesBoard(seeing, board) || !maySendTo(seeing, channel)) return { failed: 'channels.not_yours' };
  if (isAboutOne(seeing.firm, await readWorksCouncil(db), channel)) return { failed: 'channels.single_person' };
  const message = await boardMessage(owner, board, scopeOfSending(sending) as BoardScope, channel);
  return putInto(asking, channel, message, row, by);
}

/** Once it may have arrived it is not repeated. */
export async function putInto(asking: Asking, channel: ChannelRow, message: ChatMessage, { id }: DeliveryRow, by: string): Promise<Outcome> {
  const { db } = asking.control;
  if (!(await beginSending(db, id, by, asking.clock.now()))) return 'done';
  try {
    await sendToChannel(asking, channel, message);
    return 'sent';
  } catch (error) {
    if (!(error instanceof LeadlineError)) throw error;
    if (isUnsure(error)) {
      await endDelivery(db, id, { status: 'unknown', error: error.code });
      return 'done';
    }
    return mayPass(error) ? { again: error } : { failed: error.code };
  }
}

/** The message was on its way when the line broke. */
const isUnsure = ({ code, parameters }: LeadlineError): boolean =>
  code === 'outbound.too_slow' || (code === 'outbound.unreachable' && /^(UND_ERR_SOCKET|ECONNRESET|EPIPE)$/.test(String(parameters['code'])));

const mayPass = ({ kind, code }: LeadlineError): boolean => kind === 'limit' || (kind === 'unavailable' && code !== 'access.sealed_elsewhere');
