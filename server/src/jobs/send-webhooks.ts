import type { Context } from '#server/context.ts';
import { deliverDue } from '#server/webhooks/deliver.ts';
import { noteDataChange } from '#server/webhooks/note-data-change.ts';
import { dropOldDeliveries } from '#server/webhooks/drop-old-deliveries.ts';
import { spreadEvents } from '#server/webhooks/spread-events.ts';
import { nowAndThen } from './now-and-then.ts';

const roundsBetweenDrops = 600;

/** Tells other systems what happened here. @returns what ends it; what is being sent is sent to its end, and written down */
export function sendWebhooks(ctx: Context, everyMs = 1_000): () => Promise<void> {
  let rounds = 0;
  return nowAndThen(ctx, { everyMs, failed: 'webhooks could not be sent' }, async () => {
    if (rounds % roundsBetweenDrops === 0) await dropOldDeliveries(ctx);
    rounds += 1;
    await noteDataChange(ctx);
    await spreadEvents(ctx);
    await deliverDue(ctx);
  });
}
