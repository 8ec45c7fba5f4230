import type { WebhookEntry, WebhooksResponse } from '@leadline/contract';
import type { Context } from '#server/context.ts';
import type { WebhookEndpointTable } from '#server/control/outside-tables.ts';
import { countPending, eventsOf, getEndpoint, listEndpoints } from '#server/control/webhook.ts';

type Needed = Pick<Context, 'control' | 'clock'>;

export async function listWebhooks(ctx: Needed): Promise<WebhooksResponse> {
  const pending = await countPending(ctx.control.db);
  const endpoints = await listEndpoints(ctx.control.db);
  return { webhooks: endpoints.map((endpoint) => describeWebhook(endpoint, pending.get(endpoint.id) ?? 0, ctx.clock.now())) };
}

export async function getWebhook(ctx: Needed, id: string): Promise<WebhookEntry> {
  const pending = await countPending(ctx.control.db);
  return describeWebhook(await getEndpoint(ctx.control.db, id), pending.get(id) ?? 0, ctx.clock.now());
}

function describeWebhook(row: WebhookEndpointTable, pending: number, now: Date): WebhookEntry {
  const isOldGood = row.old_secret_until !== null && now.getTime() < Date.parse(row.old_secret_until);
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    events: eventsOf(row),
    status: row.status,
    disabledBecause: row.status === 'disabled' ? (row.disabled_because as WebhookEntry['disabledBecause']) : null,
    failingSince: row.failing_since,
    createdAt: row.created_at,
    pending,
    oldSecretUntil: isOldGood ? row.old_secret_until : null,
  };
}
