import type { Context } from '#server/context.ts';
import { tendSendings } from '#server/sending/tend-sendings.ts';
import { nowAndThen } from './now-and-then.ts';

/** Sends boards that are due by mail and to chats. @returns what ends it once what is being sent is sent */
export function sendBoardsOften(ctx: Context, everyMs = 20_000): () => Promise<void> {
  return nowAndThen(ctx, { everyMs, failed: 'boards could not be sent; tried again' }, async () => {
    const { sent } = await tendSendings(ctx);
    if (sent > 0) ctx.log.info({ sent }, 'boards were sent');
  });
}
