import { LeadlineError, type WebhookDeliveriesResponse, type WebhookDelivery } from '@leadline/contract';
import type { Context } from '#server/context.ts';
import type { WebhookDeliveryTable } from '#server/control/outside-tables.ts';
import { getEndpoint, listDeliveries } from '#server/control/webhook.ts';

const mostShown = 50;

/** @throws LeadlineError webhook.no_endpoint */
export async function listMessages({ control }: Pick<Context, 'control'>, id: string): Promise<WebhookDeliveriesResponse> {
  await getEndpoint(control.db, id);
  return { deliveries: (await listDeliveries(control.db, id, mostShown)).map(describeDelivery) };
}

/** What was taken or given up goes out once more, under the same id. @throws LeadlineError webhook.no_delivery */
export async function sendAgain({ control, clock }: Pick<Context, 'control' | 'clock'>, endpoint: string, delivery: string): Promise<void> {
  const { numUpdatedRows } = await control.db
    .updateTable('webhook_delivery')
    .set({ status: 'pending', attempts: 0n, next_at: clock.now().toISOString(), claimed_until: null })
    .where('id', '=', delivery)
    .where('endpoint_id', '=', endpoint)
    .where('status', '<>', 'pending')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new LeadlineError('not_found', 'webhook.no_delivery');
}

export function describeDelivery(row: WebhookDeliveryTable): WebhookDelivery {
  return {
    id: row.id,
    type: row.type,
    status: row.status,
    attempts: Number(row.attempts),
    createdAt: row.created_at,
    triedAt: row.tried_at,
    nextAt: row.status === 'pending' ? row.next_at : null,
    httpStatus: row.http_status === null ? null : Number(row.http_status),
    error: row.error,
    tookMs: row.took_ms === null ? null : Number(row.took_ms),
  };
}
