import { LeadlineError } from '@leadline/contract';
import { actOfProduct } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Context } from '#server/context.ts';
import type { WebhookDeliveryTable, WebhookEndpointTable } from '#server/control/outside-tables.ts';
import { changeDelivery, changeEndpoint, claimDelivery, getEndpoint, listDue } from '#server/control/webhook.ts';
import { signatureHeaders } from './sign-webhook.ts';

export type Delivering = Pick<Context, 'control' | 'clock' | 'sealer' | 'outbound' | 'log'>;

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
/** Waits after a failure; after the last one there is no further try. */
export const waits = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour] as const;
/** An endpoint that takes nothing for so long is switched off. */
export const patienceMs = 5 * 24 * hour;
const claimMs = 2 * minute;
const atOnce = 50;
/** Of one endpoint in a round: a slow one takes no more than its part of the time. */
const ofOneEndpoint = 5;

/** Tries what is due: endpoints beside each other, each one's deliveries one after the other. @returns how many were tried */
export async function deliverDue(ctx: Delivering, chance: () => number = Math.random): Promise<number> {
  const due = await listDue(ctx.control.db, ctx.clock.now(), atOnce);
  const byEndpoint = grouped(due);
  const tried = await Promise.all([...byEndpoint.values()].map((list) => deliverList(ctx, list.slice(0, ofOneEndpoint), chance)));
  return tried.reduce((sum, count) => sum + count, 0);
}

function grouped(due: readonly WebhookDeliveryTable[]): Map<string, WebhookDeliveryTable[]> {
  const groups = new Map<string, WebhookDeliveryTable[]>();
  for (const delivery of due) groups.set(delivery.endpoint_id, [...(groups.get(delivery.endpoint_id) ?? []), delivery]);
  return groups;
}

/** After a failure the rest waits for the next round: who does not answer is not asked five times. */
async function deliverList(ctx: Delivering, list: readonly WebhookDeliveryTable[], chance: () => number): Promise<number> {
  let tried = 0;
  for (const delivery of list) {
    if (!(await claimDelivery(ctx.control.db, delivery.id, ctx.clock.now(), claimMs))) continue;
    tried += 1;
    if (!(await deliverOne(ctx, delivery, chance))) break;
  }
  return tried;
}

/**
 * One try. What comes of it is written down in any case.
 * @param chance between 0 and 1, spreads the next try; `once`: there is none, and nothing follows from a failure
 * @returns whether it was taken
 */
export async function deliverOne(ctx: Delivering, delivery: WebhookDeliveryTable, chance: (() => number) | 'once'): Promise<boolean> {
  const endpoint = await getEndpoint(ctx.control.db, delivery.endpoint_id);
  const began = performance.now();
  const outcome = await attempt(ctx, endpoint, delivery);
  const now = ctx.clock.now();
  const tried = {
    attempts: delivery.attempts + 1n,
    claimed_until: null,
    tried_at: now.toISOString(),
    http_status: outcome.status === undefined ? null : BigInt(outcome.status),
    error: outcome.error ?? null,
    took_ms: BigInt(Math.round(performance.now() - began)),
  };
  const isTaken = outcome.status !== undefined && outcome.status >= 200 && outcome.status < 300;
  if (isTaken) {
    await changeDelivery(ctx.control.db, delivery.id, { ...tried, status: 'delivered' });
    if (endpoint.failing_since !== null) await changeEndpoint(ctx.control.db, endpoint.id, { failing_since: null });
    return true;
  }
  const wait = chance === 'once' ? undefined : waits[Number(delivery.attempts)];
  const spread = chance === 'once' ? 0 : chance();
  const next = wait === undefined ? {} : { next_at: new Date(now.getTime() + wait * (1 + spread * 0.2)).toISOString() };
  await changeDelivery(ctx.control.db, delivery.id, { ...tried, ...next, status: wait === undefined ? 'failed' : 'pending' });
  if (chance !== 'once') await noteFailure(ctx, endpoint, outcome.status, now);
  return false;
}

async function attempt(
  { outbound, sealer, clock, log }: Delivering,
  endpoint: WebhookEndpointTable,
  { body, event_id }: WebhookDeliveryTable,
): Promise<{ readonly status?: number; readonly error?: string }> {
  try {
    const now = clock.now();
    const headers = { 'content-type': 'application/json', ...signatureHeaders(secretsOf(sealer, endpoint, now), event_id, body, now) };
    const { status } = await outbound.send({ url: endpoint.url, method: 'POST', headers, body });
    return { status };
  } catch (error) {
    if (!(error instanceof LeadlineError)) log.warn({ err: error, endpoint: endpoint.id }, 'a webhook could not be sent');
    return { error: error instanceof LeadlineError ? error.code : 'http.internal' };
  }
}

/** The secret, and while it is being changed the one before it. */
function secretsOf(sealer: Context['sealer'], { secret, old_secret, old_secret_until }: WebhookEndpointTable, now: Date): readonly string[] {
  const isOldGood = old_secret !== null && old_secret_until !== null && now.getTime() < Date.parse(old_secret_until);
  return [secret, ...(isOldGood ? [old_secret] : [])].map((sealed) => sealer.open(sealed, 'webhook'));
}

/** 410 means never again; so do five days without a success. */
async function noteFailure({ control }: Delivering, endpoint: WebhookEndpointTable, status: number | undefined, now: Date): Promise<void> {
  const since = endpoint.failing_since ?? now.toISOString();
  const because = status === 410 ? 'gone' : now.getTime() - Date.parse(since) >= patienceMs ? 'failing' : null;
  if (because === null) {
    if (endpoint.failing_since === null) await changeEndpoint(control.db, endpoint.id, { failing_since: since });
    return;
  }
  await audited(control.db, async (db) => {
    await changeEndpoint(db, endpoint.id, { failing_since: since, status: 'disabled', disabled_at: now.toISOString(), disabled_because: because });
    const { id, name } = endpoint;
    const subject = { kind: 'webhook', id };
    await appendEntry(db, actOfProduct(now), { action: 'webhook.disabled', subject, before: { name }, after: { because } });
  });
}
