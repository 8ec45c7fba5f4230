import { webhookEvents, type WebhookEntry, type WebhookInput, type WebhookMade } from '@leadline/contract';
import { actorOf } from '#server/access/actor-of.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';
import { changeEndpoint, eventsOf, getEndpoint } from '#server/control/webhook.ts';
import { actOf } from '#server/http/act-of.ts';
import { makeWebhookSecret } from '#server/webhooks/sign-webhook.ts';
import { getWebhook } from './list-webhooks.ts';

/** @throws LeadlineError outbound.* for an address that can never be reached */
export async function makeWebhook(asking: Asking, given: WebhookInput): Promise<WebhookMade> {
  const { control, clock, outbound, sealer, principal } = asking;
  outbound.check(given.url);
  const now = clock.now();
  const id = uuidV7(now);
  const secret = makeWebhookSecret();
  await audited(control.db, async (db) => {
    const row = {
      id,
      ...columnsOf(given),
      status: given.isOn ? ('active' as const) : ('off' as const),
      secret: sealer.seal(secret, 'webhook'),
      old_secret: null,
      old_secret_until: null,
      created_by: actorOf(principal).by,
      created_at: now.toISOString(),
      failing_since: null,
      disabled_at: null,
      disabled_because: null,
    };
    await db.insertInto('webhook_endpoint').values(row).execute();
    await appendEntry(db, actOf(asking), { action: 'webhook.created', subject: { kind: 'webhook', id }, after: given });
  });
  return { webhook: await getWebhook(asking, id), secret };
}

/** Switched on again it gets what has waited, at once. @throws LeadlineError webhook.no_endpoint, outbound.* */
export async function changeWebhook(asking: Asking, id: string, given: WebhookInput): Promise<WebhookEntry> {
  const { control, clock, outbound } = asking;
  outbound.check(given.url);
  await audited(control.db, async (db) => {
    const kept = await getEndpoint(db, id);
    const before = { name: kept.name, url: kept.url, events: eventsOf(kept), isOn: kept.status === 'active' };
    const isBack = given.isOn && kept.status !== 'active';
    const fresh = isBack ? { failing_since: null, disabled_at: null, disabled_because: null } : {};
    await changeEndpoint(db, id, { ...columnsOf(given), status: given.isOn ? 'active' : 'off', ...fresh });
    const waiting = db.updateTable('webhook_delivery').where('endpoint_id', '=', id).where('status', '=', 'pending');
    if (isBack) await waiting.set({ next_at: clock.now().toISOString() }).execute();
    await appendEntry(db, actOf(asking), { action: 'webhook.changed', subject: { kind: 'webhook', id }, before, after: given });
  });
  return getWebhook(asking, id);
}

function columnsOf({ name, url, events }: WebhookInput) {
  return { name, url, events: JSON.stringify(webhookEvents.filter((event) => events.includes(event))) };
}
