import type { Context } from '#server/context.ts';
import { freezeForecasts } from '#server/expectations/freeze-forecasts.ts';

const everyMs = 60 * 60 * 1000;

/** Looks every hour whether a forecast of the running month is to be kept. @returns what ends it */
export function freezeForecastsHourly(ctx: Context, intervalMs = everyMs): () => void {
  let isAtIt = false;
  const look = async (): Promise<void> => {
    if (isAtIt) return;
    isAtIt = true;
    try {
      const kept = await freezeForecasts(ctx);
      if (kept > 0) ctx.log.info({ kept }, 'forecasts of the running month were kept');
    } catch (error) {
      ctx.log.error({ err: error }, 'the forecasts of the running month could not be kept; tried again');
    } finally {
      isAtIt = false;
    }
  };
  const timer = setInterval(() => void look(), intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}
