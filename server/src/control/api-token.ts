import { isSecretOf } from '#server/secret-text.ts';
import type { ApiTokenTable } from '#server/control/access-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

/** `ll_<eight letters>_<secret>`: found by its beginning, compared by digest. */
const pattern = /^(ll_[A-Za-z0-9]{8})_[A-Za-z0-9_-]{43}$/;
const usedEveryMs = 60_000;

export async function findApiToken(db: ControlDatabase, given: string, now: Date): Promise<ApiTokenTable | undefined> {
  const prefix = pattern.exec(given)?.[1];
  if (prefix === undefined) return undefined;
  const token = await db.selectFrom('api_token').selectAll().where('prefix', '=', prefix).executeTakeFirst();
  if (!token || !isSecretOf(given, token.hash) || token.revoked_at !== null) return undefined;
  return token.expires_at === null || now.getTime() < Date.parse(token.expires_at) ? token : undefined;
}

export async function markUsed(db: ControlDatabase, token: ApiTokenTable, now: Date): Promise<void> {
  if (token.last_used_at !== null && now.getTime() - Date.parse(token.last_used_at) < usedEveryMs) return;
  await db.updateTable('api_token').set({ last_used_at: now.toISOString() }).where('id', '=', token.id).execute();
}
