import { LeadlineError, type ChatKind } from '@leadline/contract';
import type { Context } from '#server/context.ts';
import { changeChannel, type ChannelRow } from '#server/control/chat-channel.ts';
import { openSecret, shownOf, type TelegramSecret, type UrlSecret } from './channel-secret.ts';
import { limited } from './chat-fault.ts';
import type { ChatMessage } from './chat-message.ts';
import { sendToSlack } from './slack.ts';
import { sendToTeams } from './teams.ts';
import { sendToTelegram } from './telegram.ts';
import { sendToZalo } from './zalo.ts';

type Sending = Pick<Context, 'control' | 'clock' | 'sealer' | 'outbound' | 'settings' | 'log'>;

/**
 * Puts a message into a chat and notes with the channel what came of it. A service that asks for a pause gets it, also from other messages.
 * @throws LeadlineError channels.*, outbound.*
 */
export async function sendToChannel(ctx: Sending, channel: ChannelRow, message: ChatMessage): Promise<void> {
  const { control, clock } = ctx;
  const now = clock.now();
  const wait = channel.wait_until === null ? 0 : Math.ceil((Date.parse(channel.wait_until) - now.getTime()) / 1000);
  if (wait > 0) throw limited(wait);
  try {
    await sendBy(ctx, channel, message);
    await changeChannel(control.db, channel.id, { tried_at: now.toISOString(), error: null, wait_until: null });
  } catch (error) {
    const known = error instanceof LeadlineError ? error : new LeadlineError('unavailable', 'channels.down', { status: 0 }, { cause: error });
    if (known !== error) ctx.log.warn({ err: error, channel: channel.id }, 'a message could not be put into a chat');
    const pause = known.code === 'channels.limited' ? new Date(now.getTime() + Number(known.parameters['retryAfter']) * 1000).toISOString() : null;
    await changeChannel(control.db, channel.id, { tried_at: now.toISOString(), error: known.code, wait_until: pause });
    throw known;
  }
}

async function sendBy(ctx: Sending, channel: ChannelRow, message: ChatMessage): Promise<void> {
  const { outbound, sealer, clock, settings, control } = ctx;
  const now = clock.now();
  switch (channel.kind as ChatKind) {
    case 'slack':
      return sendToSlack(outbound, openSecret<UrlSecret>(sealer, channel).url, message, now);
    case 'teams':
      return sendToTeams(outbound, openSecret<UrlSecret>(sealer, channel).url, message, now);
    case 'telegram': {
      const shown = shownOf(channel);
      const { token } = openSecret<TelegramSecret>(sealer, channel);
      const moved = await sendToTelegram(outbound, { base: settings.chatAddresses.telegram, token, chatId: shown.chatId ?? '' }, message, now);
      if (moved !== null) await changeChannel(control.db, channel.id, { shown: JSON.stringify({ ...shown, chatId: moved }) });
      return;
    }
    case 'zalo':
      return sendToZalo(ctx, channel, message);
  }
}
