import type { WebhookMade } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { changeEndpoint, getEndpoint } from '#server/control/webhook.ts';
import { actOf } from '#server/http/act-of.ts';
import { makeWebhookSecret } from '#server/webhooks/sign-webhook.ts';
import { getWebhook } from './list-webhooks.ts';

/** Both secrets sign so long. */
const overlapMs = 24 * 3_600_000;

/** @throws LeadlineError webhook.no_endpoint */
export async function renewSecret(asking: Asking, id: string): Promise<WebhookMade> {
  const { control, clock, sealer } = asking;
  const secret = makeWebhookSecret();
  await audited(control.db, async (db) => {
    const { secret: old, name } = await getEndpoint(db, id);
    const until = new Date(clock.now().getTime() + overlapMs).toISOString();
    await changeEndpoint(db, id, { secret: sealer.seal(secret, 'webhook'), old_secret: old, old_secret_until: until });
    await appendEntry(db, actOf(asking), { action: 'webhook.secret_renewed', subject: { kind: 'webhook', id }, after: { name } });
  });
  return { webhook: await getWebhook(asking, id), secret };
}
