import type { WebhookBody, WebhookDelivery } from '@leadline/contract';
import type { Context } from '#server/context.ts';
import { deliveryRow, getEndpoint } from '#server/control/webhook.ts';
import { deliverOne } from '#server/webhooks/deliver.ts';
import { describeDelivery } from './list-messages.ts';

/** Sends a message that says nothing, once, whatever the state of the endpoint. @throws LeadlineError webhook.no_endpoint */
export async function testWebhook(ctx: Context, id: string): Promise<WebhookDelivery> {
  const now = ctx.clock.now();
  await getEndpoint(ctx.control.db, id);
  const body: WebhookBody = { type: 'webhook.test', timestamp: now.toISOString(), data: { webhook: id } };
  const made = deliveryRow({ endpoint: id, event: '', type: body.type, body: JSON.stringify(body) }, now);
  const row = { ...made, event_id: `msg_${made.id}`, status: 'failed' as const };
  await ctx.control.db.insertInto('webhook_delivery').values(row).execute();
  await deliverOne(ctx, row, 'once');
  return describeDelivery(await ctx.control.db.selectFrom('webhook_delivery').selectAll().where('id', '=', row.id).executeTakeFirstOrThrow());
}
