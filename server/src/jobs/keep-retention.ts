import type { Context } from '#server/context.ts';
import { keepRetention } from '#server/personal/keep-retention.ts';

const everyMs = 60 * 60 * 1000;
const nightHours = { from: 1, to: 5 };

/** At night, erases the texts about people whose time has passed. @returns what ends it */
export function keepRetentionNightly(ctx: Context, intervalMs = everyMs): () => void {
  let isAtIt = false;
  const look = async (): Promise<void> => {
    if (isAtIt || !(await isNight(ctx))) return;
    isAtIt = true;
    try {
      const done = await keepRetention(ctx);
      if (done.length > 0) ctx.log.info({ entities: done }, 'texts about people whose time has passed were erased');
    } catch (error) {
      ctx.log.error({ err: error }, 'texts whose time has passed could not be erased; tried again');
    } finally {
      isAtIt = false;
    }
  };
  const timer = setInterval(() => void look().catch(() => undefined), intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}

async function isNight({ organization, clock }: Pick<Context, 'organization' | 'clock'>): Promise<boolean> {
  const { timezone } = await organization();
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', hourCycle: 'h23' }).format(clock.now()));
  return hour >= nightHours.from && hour < nightHours.to;
}
