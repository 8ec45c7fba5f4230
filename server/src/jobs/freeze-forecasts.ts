import type { Context } from '#server/context.ts';
import { freezeForecasts } from '#server/expectations/freeze-forecasts.ts';
import { nowAndThen } from './now-and-then.ts';

/** Looks every hour whether a forecast of the running month is to be kept. @returns what ends it */
export function freezeForecastsHourly(ctx: Context, everyMs = 60 * 60 * 1000): () => Promise<void> {
  return nowAndThen(ctx, { everyMs, failed: 'the forecasts of the running month could not be kept; tried again' }, async () => {
    const kept = await freezeForecasts(ctx);
    if (kept > 0) ctx.log.info({ kept }, 'forecasts of the running month were kept');
  });
}
