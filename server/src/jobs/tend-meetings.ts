import type { Context } from '#server/context.ts';
import { readResults } from '#server/follow-up/action-values.ts';
import { remind } from '#server/follow-up/remind.ts';
import { tendMeetings } from '#server/follow-up/tend-meetings.ts';

const everyMs = 15 * 60 * 1000;

/** Plans meetings that are due by rhythm, reads what became of actions and reminds people of both, at the start and every quarter of an hour. @returns what ends it */
export function tendMeetingsOften(ctx: Context, intervalMs = everyMs): () => void {
  let isAtIt = false;
  const look = async (): Promise<void> => {
    if (isAtIt) return;
    isAtIt = true;
    try {
      const planned = await tendMeetings(ctx);
      const read = await readResults(ctx);
      const told = await remind(ctx);
      if (planned + read + told > 0) ctx.log.info({ planned, read, told }, 'meetings were planned, results of actions read, people reminded');
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
