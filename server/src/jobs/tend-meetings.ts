import type { Context } from '#server/context.ts';
import { readResults } from '#server/follow-up/action-values.ts';
import { tendMeetings } from '#server/follow-up/tend-meetings.ts';

const everyMs = 15 * 60 * 1000;

/** Plans meetings that are due by rhythm, and reads what became of actions, at the start and every quarter of an hour. @returns what ends it */
export function tendMeetingsOften(ctx: Context, intervalMs = everyMs): () => void {
  let isAtIt = false;
  const look = async (): Promise<void> => {
    if (isAtIt) return;
    isAtIt = true;
    try {
      const planned = await tendMeetings(ctx);
      const read = await readResults(ctx);
      if (planned + read > 0) ctx.log.info({ planned, read }, 'meetings were planned, and results of actions read');
    } catch (error) {
      ctx.log.error({ err: error }, 'meetings could not be planned; tried again');
    } finally {
      isAtIt = false;
    }
  };
  void look();
  const timer = setInterval(() => void look(), intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}
