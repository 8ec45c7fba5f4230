import { minutesIn } from '#server/clock.ts';
import type { Context } from '#server/context.ts';
import { keepRetention } from '#server/personal/keep-retention.ts';
import { nowAndThen } from './now-and-then.ts';

const nightHours = { from: 1, to: 5 };

/** At night, erases the texts about people whose time has passed. @returns what ends it */
export function keepRetentionNightly(ctx: Context, everyMs = 60 * 60 * 1000): () => Promise<void> {
  return nowAndThen(ctx, { everyMs, failed: 'texts whose time has passed could not be erased; tried again' }, async () => {
    if (!(await isNight(ctx))) return;
    const done = await keepRetention(ctx);
    if (done.length > 0) ctx.log.info({ entities: done }, 'texts about people whose time has passed were erased');
  });
}

async function isNight({ organization, clock }: Pick<Context, 'organization' | 'clock'>): Promise<boolean> {
  const hour = minutesIn((await organization()).timezone, clock.now()) / 60;
  return hour >= nightHours.from && hour < nightHours.to;
}
