import { digestOf, makeSecret } from '#server/secret-text.ts';
import type { SingleUseKind, SingleUseTokenTable } from '#server/control/access-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

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
  if (!token || token.used_at !== null) return undefined;
  return token.expires_at === null || now.getTime() < Date.parse(token.expires_at) ? token : undefined;
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
