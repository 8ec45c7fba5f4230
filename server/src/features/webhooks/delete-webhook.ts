import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { getEndpoint } from '#server/control/webhook.ts';
import { actOf } from '#server/http/act-of.ts';

/** With everything that waits for it. @throws LeadlineError webhook.no_endpoint */
export async function deleteWebhook(asking: Asking, id: string): Promise<void> {
  await audited(asking.control.db, async (db) => {
    const { name, url } = await getEndpoint(db, id);
    await db.deleteFrom('webhook_delivery').where('endpoint_id', '=', id).execute();
    await db.deleteFrom('webhook_endpoint').where('id', '=', id).execute();
    await appendEntry(db, actOf(asking), { action: 'webhook.deleted', subject: { kind: 'webhook', id }, before: { name, url } });
  });
}
