import type { Context } from '#server/context.ts';
import { readResults } from '#server/follow-up/action-values.ts';
import { remind } from '#server/follow-up/remind.ts';
import { forgetLostHandovers, tendHandovers } from '#server/follow-up/tend-handovers.ts';
import { tendMeetings } from '#server/follow-up/tend-meetings.ts';
import { nowAndThen } from './now-and-then.ts';

/** Plans meetings that are due by rhythm, tells of handovers a stop cut short, reads what became of actions and reminds people of both, at the start and every quarter of an hour. @returns what ends it */
export function tendMeetingsOften(ctx: Context, everyMs = 15 * 60 * 1000): () => Promise<void> {
  return nowAndThen(ctx, { everyMs, isAtOnce: true, failed: 'meetings and actions could not be looked after; tried again' }, async () => {
    const planned = await tendMeetings(ctx);
    const passed = (await tendHandovers(ctx)) + (await forgetLostHandovers(ctx));
    const read = await readResults(ctx);
    const told = await remind(ctx);
    if (planned + passed + read + told > 0)
      ctx.log.info({ planned, passed, read, told }, 'meetings were planned, handovers told, results of actions read, people reminded');
  });
}
