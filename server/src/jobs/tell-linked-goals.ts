import type { Context } from '#server/context.ts';
import { tellLinkedGoals } from '#server/expectations/tell-goals.ts';
import { nowAndThen } from './now-and-then.ts';

/** Tells linked KPIs into goals every quarter of an hour, where they changed. @returns what ends it */
export function tellLinkedGoalsOften(ctx: Context, everyMs = 15 * 60 * 1000): () => Promise<void> {
  return nowAndThen(ctx, { everyMs, failed: 'linked KPIs could not be told into goals; tried again' }, async () => {
    const told = await tellLinkedGoals(ctx);
    if (told > 0) ctx.log.info({ told }, 'linked KPIs were told into goals');
  });
}
