import { LeadlineError } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { revokeApiToken } from '#server/control/api-token.ts';
import { actOf } from '#server/http/act-of.ts';

/** From now on nobody comes in with it, and whoever listens with it is sent away. @throws LeadlineError access.no_token */
export async function revokeToken(asking: Asking, id: string): Promise<void> {
  await audited(asking.control.db, async (db) => {
    const token = await revokeApiToken(db, id, asking.clock.now());
    if (!token) throw new LeadlineError('not_found', 'access.no_token');
    const { name, prefix } = token;
    await appendEntry(db, actOf(asking), { action: 'token.revoked', subject: { kind: 'api_token', id }, before: { name, prefix } });
  });
}
