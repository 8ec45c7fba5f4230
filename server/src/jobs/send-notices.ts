import type { Context } from '#server/context.ts';
import { mailNotices } from '#server/notifying/mail-notices.ts';
import { nowAndThen } from './now-and-then.ts';

/** Mails what people were told and have not read, every minute. @returns what ends it once the mail that is being sent is sent */
export function sendNoticesOften(ctx: Context, everyMs = 60_000): () => Promise<void> {
  return nowAndThen(ctx, { everyMs, failed: 'notices could not be mailed; tried again' }, async () => {
    const sent = await mailNotices(ctx);
    if (sent > 0) ctx.log.info({ sent }, 'notices were mailed');
  });
}
