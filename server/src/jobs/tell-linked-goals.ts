import type { Context } from '#server/context.ts';
import { tellLinkedGoals } from '#server/expectations/tell-goals.ts';

const everyMs = 15 * 60 * 1000;

/** Tells linked KPIs into goals every quarter of an hour, where they changed. @returns what ends it */
export function tellLinkedGoalsOften(ctx: Context, intervalMs = everyMs): () => void {
  let isAtIt = false;
  const look = async (): Promise<void> => {
    if (isAtIt) return;
    isAtIt = true;
    try {
      const told = await tellLinkedGoals(ctx);
      if (told > 0) ctx.log.info({ told }, 'linked KPIs were told into goals');
    } catch (error) {
      ctx.log.error({ err: error }, 'linked KPIs could not be told into goals; tried again');
    } finally {
      isAtIt = false;
    }
  };
  const timer = setInterval(() => void look(), intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}
