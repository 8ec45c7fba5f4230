import { alertTender } from '#server/alerting/tend-alerts.ts';
import type { Context } from '#server/context.ts';
import { nowAndThen } from './now-and-then.ts';

/** Looks every few seconds whether numbers changed, and judges the alerts about them. @returns what ends it */
export function tendAlertsOften(ctx: Context, everyMs = 5_000): () => Promise<void> {
  const tend = alertTender(ctx);
  return nowAndThen(ctx, { everyMs, failed: 'alerts could not be judged; tried again' }, async () => {
    const tended = await tend();
    if (tended && tended.fired + tended.recovered + tended.told > 0) ctx.log.info(tended, 'alerts were judged and told');
  });
}
