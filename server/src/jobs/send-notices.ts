import type { Context } from '#server/context.ts';
import { mailNotices } from '#server/notifying/mail-notices.ts';

const everyMs = 60_000;

/** Mails what people were told and have not read, every minute. @returns what ends it */
export function sendNoticesOften(ctx: Context, intervalMs = everyMs): () => Promise<void> {
  let running: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    try {
      const sent = await mailNotices(ctx);
      if (sent > 0) ctx.log.info({ sent }, 'notices were mailed');
    } catch (error) {
      ctx.log.error({ err: error }, 'notices could not be mailed; tried again');
    } finally {
      running = undefined;
    }
  };
  const timer = setInterval(() => void (running ??= look()), intervalMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
