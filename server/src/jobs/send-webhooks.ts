import type { Context } from '#server/context.ts';
import { deliverDue } from '#server/webhooks/deliver.ts';
import { noteDataChange } from '#server/webhooks/note-data-change.ts';
import { dropOldDeliveries } from '#server/webhooks/drop-old-deliveries.ts';
import { spreadEvents } from '#server/webhooks/spread-events.ts';

const everyMs = 1_000;
const roundsBetweenDrops = 600;

/** Tells other systems what happened here. @returns what ends it; what is being sent is sent to its end, and written down */
export function sendWebhooks(ctx: Context, intervalMs = everyMs): () => Promise<void> {
  let round: Promise<void> | undefined;
  let rounds = 0;
  const work = async (): Promise<void> => {
    try {
      if (rounds % roundsBetweenDrops === 0) await dropOldDeliveries(ctx);
      rounds += 1;
      await noteDataChange(ctx);
      await spreadEvents(ctx);
      await deliverDue(ctx);
    } catch (error) {
      ctx.log.warn({ err: error }, 'webhooks could not be sent');
    } finally {
      round = undefined;
    }
  };
  const timer = setInterval(() => void (round ??= work()), intervalMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await round;
  };
}
