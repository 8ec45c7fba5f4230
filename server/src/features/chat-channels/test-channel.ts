import { LeadlineError, type ChatTest } from '@leadline/contract';
import { sendToChannel } from '#server/chat/send-to-channel.ts';
import type { Asking } from '#server/context.ts';
import { getChannel } from '#server/control/chat-channel.ts';
import { errorMessage } from '#server/errors.ts';
import { testMessage } from '#server/sending/channel-messages.ts';

/** Sends a message that says nothing, whether or not the channel is on. @throws LeadlineError channels.no_channel */
export async function testChannel(asking: Asking, id: string): Promise<ChatTest> {
  const channel = await getChannel(asking.control.db, id);
  try {
    await sendToChannel(asking, channel, testMessage(channel));
    return { error: null };
  } catch (error) {
    if (!(error instanceof LeadlineError)) throw error;
    return { error: { code: error.code, message: errorMessage(asking.locale, error) } };
  }
}
