import { digestOf, makeSecret } from '#server/secret-text.ts';
import type { SingleUseKind, SingleUseTokenTable } from '#server/control/access-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { clockToleranceMs } from '#server/control/session.ts';

export interface NewToken {
  readonly kind: SingleUseKind;
  readonly account: string | null;
  /** Null: until it is used. */
  readonly lastsMs: number | null;
}

/** Makes a token that counts once; earlier ones of the same kind for the same account count no more. */
export async function makeToken(db: ControlDatabase, { kind, account, lastsMs }: NewToken, now: Date): Promise<string> {
  await dropTokens(db, kind, account);
  const secret = makeSecret();
  await db
    .insertInto('single_use_token')
    .values({
      hash: digestOf(secret),
      kind,
      account_id: account,
      created_at: now.toISOString(),
      expires_at: lastsMs === null ? null : new Date(now.getTime() + lastsMs).toISOString(),
      used_at: null,
    })
    .execute();
  return secret;
}

export async function dropTokens(db: ControlDatabase, kind: SingleUseKind, account: string | null): Promise<void> {
  const dropped = db.deleteFrom('single_use_token').where('kind', '=', kind);
  await (account === null ? dropped.where('account_id', 'is', null) : dropped.where('account_id', '=', account)).execute();
}

export async function findToken(db: ControlDatabase, kind: SingleUseKind, secret: string, now: Date): Promise<SingleUseTokenTable | undefined> {
  const token = await db.selectFrom('single_use_token').selectAll().where('hash', '=', digestOf(secret)).where('kind', '=', kind).executeTakeFirst();
  if (!token || token.used_at !== null || Date.parse(token.created_at) - now.getTime() >= clockToleranceMs) return undefined;
  if (token.expires_at === null || now.getTime() < Date.parse(token.expires_at)) return token;
  // Gone for good: it does not come back with a clock that is set back.
  await db.deleteFrom('single_use_token').where('hash', '=', token.hash).execute();
  return undefined;
}

export async function removeExpiredTokens(db: ControlDatabase, now: Date): Promise<void> {
  await db.deleteFrom('single_use_token').where('expires_at', '<=', now.toISOString()).execute();
}

/** Until when there is an open token, by account. */
export async function listOpenTokens(db: ControlDatabase, kind: SingleUseKind, now: Date): Promise<ReadonlyMap<string, string>> {
  const tokens = await db
    .selectFrom('single_use_token')
    .select(['account_id', 'expires_at'])
    .where('kind', '=', kind)
    .where('account_id', 'is not', null)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .$narrowType<{ account_id: string; expires_at: string }>()
    .execute();
  return new Map(tokens.map(({ account_id, expires_at }) => [account_id, expires_at]));
}

/** Of many at once exactly one is told that it has used the token. */
export async function takeToken(db: ControlDatabase, kind: SingleUseKind, secret: string, now: Date): Promise<SingleUseTokenTable | undefined> {
  const token = await findToken(db, kind, secret, now);
  if (!token) return undefined;
  const { numUpdatedRows } = await db
    .updateTable('single_use_token')
    .set({ used_at: now.toISOString() })
    .where('hash', '=', token.hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? token : undefined;
}
