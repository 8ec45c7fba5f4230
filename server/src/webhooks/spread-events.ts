import type { WebhookBody, WebhookEvent } from '@leadline/contract';
import type { Context } from '#server/context.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import type { OutboxEventTable } from '#server/control/outside-tables.ts';
import { deliveryRow, eventsOf, listEndpoints } from '#server/control/webhook.ts';

const atOnce = 200;

/** Makes a delivery of each event for each endpoint that wants it; of several servers one does. An endpoint hears of what happened after it was made. */
export async function spreadEvents({ control, clock }: Pick<Context, 'control' | 'clock'>): Promise<number> {
  const events = await control.db.selectFrom('outbox_event').selectAll().orderBy('id').limit(atOnce).execute();
  if (events.length === 0) return 0;
  for (const event of events) await control.db.transaction().execute((db) => spreadOne(db, event, clock.now()));
  return events.length;
}

async function spreadOne(db: ControlDatabase, event: OutboxEventTable, now: Date): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('outbox_event').where('id', '=', event.id).executeTakeFirst();
  if (numDeletedRows !== 1n) return;
  const type = event.type as WebhookEvent;
  const wanting = (await listEndpoints(db)).filter(
    (endpoint) => endpoint.status !== 'off' && eventsOf(endpoint).includes(type) && endpoint.created_at <= event.at,
  );
  if (wanting.length === 0) return;
  const body: WebhookBody = { type, timestamp: event.at, data: JSON.parse(event.data) as WebhookBody['data'] };
  const rows = wanting.map(({ id }) => deliveryRow({ endpoint: id, event: `msg_${event.id}`, type, body: JSON.stringify(body) }, now));
  await db.insertInto('webhook_delivery').values(rows).execute();
}
