import { LeadlineError, type WebhookEvent } from '@leadline/contract';
import type { ControlDatabase } from '#server/control/open-control.ts';
import type { WebhookDeliveryTable, WebhookEndpointTable } from '#server/control/outside-tables.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';

export async function listEndpoints(db: ControlDatabase): Promise<readonly WebhookEndpointTable[]> {
  return db.selectFrom('webhook_endpoint').selectAll().orderBy('name').orderBy('id').execute();
}

/** @throws LeadlineError webhook.no_endpoint */
export async function getEndpoint(db: ControlDatabase, id: string): Promise<WebhookEndpointTable> {
  const endpoint = await db.selectFrom('webhook_endpoint').selectAll().where('id', '=', id).executeTakeFirst();
  if (!endpoint) throw new LeadlineError('not_found', 'webhook.no_endpoint');
  return endpoint;
}

export async function changeEndpoint(db: ControlDatabase, id: string, values: Partial<Omit<WebhookEndpointTable, 'id'>>): Promise<void> {
  await db.updateTable('webhook_endpoint').set(values).where('id', '=', id).execute();
}

export function eventsOf({ events }: Pick<WebhookEndpointTable, 'events'>): readonly WebhookEvent[] {
  return JSON.parse(events) as readonly WebhookEvent[];
}

export interface NewDelivery {
  readonly endpoint: string;
  readonly event: string;
  readonly type: string;
  readonly body: string;
}

export function deliveryRow({ endpoint, event, type, body }: NewDelivery, now: Date): WebhookDeliveryTable {
  return {
    id: uuidV7(now),
    endpoint_id: endpoint,
    event_id: event,
    type,
    body,
    status: 'pending',
    attempts: 0n,
    created_at: now.toISOString(),
    next_at: now.toISOString(),
    claimed_until: null,
    tried_at: null,
    http_status: null,
    error: null,
    took_ms: null,
  };
}

/** The newest first. */
export async function listDeliveries(db: ControlDatabase, endpoint: string, limit: number): Promise<readonly WebhookDeliveryTable[]> {
  return db.selectFrom('webhook_delivery').selectAll().where('endpoint_id', '=', endpoint).orderBy('id', 'desc').limit(limit).execute();
}

export async function countPending(db: ControlDatabase): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('webhook_delivery')
    .select((select) => ['endpoint_id', select.fn.countAll().as('count')])
    .where('status', '=', 'pending')
    .groupBy('endpoint_id')
    .execute();
  return new Map(rows.map(({ endpoint_id, count }) => [endpoint_id, Number(count)]));
}

/** Deliveries of active endpoints whose time has come, the oldest first. */
export async function listDue(db: ControlDatabase, now: Date, limit: number): Promise<readonly WebhookDeliveryTable[]> {
  const at = now.toISOString();
  return db
    .selectFrom('webhook_delivery')
    .innerJoin('webhook_endpoint', 'webhook_endpoint.id', 'webhook_delivery.endpoint_id')
    .selectAll('webhook_delivery')
    .where('webhook_delivery.status', '=', 'pending')
    .where('webhook_delivery.next_at', '<=', at)
    .where((either) => either.or([either('webhook_delivery.claimed_until', 'is', null), either('webhook_delivery.claimed_until', '<', at)]))
    .where('webhook_endpoint.status', '=', 'active')
    .orderBy('webhook_delivery.next_at')
    .orderBy('webhook_delivery.id')
    .limit(limit)
    .execute();
}

/** Of several servers exactly one gets a delivery, until the claim runs out. */
export async function claimDelivery(db: ControlDatabase, id: string, now: Date, untilMs: number): Promise<boolean> {
  const at = now.toISOString();
  const { numUpdatedRows } = await db
    .updateTable('webhook_delivery')
    .set({ claimed_until: new Date(now.getTime() + untilMs).toISOString() })
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .where((either) => either.or([either('claimed_until', 'is', null), either('claimed_until', '<', at)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function changeDelivery(db: ControlDatabase, id: string, values: Partial<Omit<WebhookDeliveryTable, 'id'>>): Promise<void> {
  await db.updateTable('webhook_delivery').set(values).where('id', '=', id).execute();
}
