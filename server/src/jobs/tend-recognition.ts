import type { Context } from '#server/context.ts';
import { tendAchievements } from '#server/recognizing/tend-achievements.ts';
import { tendContests } from '#server/recognizing/tend-contests.ts';
import { tendNamedTables } from '#server/recognizing/tend-named-tables.ts';
import { nowAndThen } from './now-and-then.ts';

/** Looks every hour whether a day has passed since people were last told what they have reached, and whether contests are to be counted. @returns what ends it */
export function tendRecognitionHourly(ctx: Context, everyMs = 60 * 60 * 1000): () => Promise<void> {
  return nowAndThen(ctx, { everyMs, failed: 'what people have reached could not be looked for; tried again' }, async () => {
    const [added, ended] = [await tendAchievements(ctx), await tendContests(ctx)];
    const counted = await tendNamedTables(ctx);
    if (counted > 0) ctx.log.info({ counted }, 'votes about named tables were counted');
    if (ended > 0) ctx.log.info({ ended }, 'contests were counted');
    if (added > 0) ctx.log.info({ added }, 'people were told what they have reached');
  });
}
