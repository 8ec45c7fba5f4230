import { permissions, permissionsOf, roleRules, type NewApiToken, type Permission } from '@leadline/contract';
import { randomInt } from 'node:crypto';
import { digestOf, isSecretOf, makeSecret } from '#server/secret-text.ts';
import type { ApiTokenTable } from '#server/control/access-tables.ts';
import { findAccount, listGrants } from '#server/control/account.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';

/** `ll_<eight letters>_<secret>`: found by its beginning, compared by digest. */
const pattern = /^(ll_[A-Za-z0-9]{8})_[A-Za-z0-9_-]{43}$/;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const usedEveryMs = 60_000;
const dayMs = 24 * 3_600_000;

/** Who made a token without an account: whoever may read the data folder. */
export const madeOnCommandLine = 'command line';

export async function addApiToken(
  db: ControlDatabase,
  given: NewApiToken & { readonly madeBy: string },
  now: Date,
): Promise<{ readonly row: ApiTokenTable; readonly secret: string }> {
  const prefix = `ll_${Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')}`;
  const secret = `${prefix}_${makeSecret()}`;
  const row: ApiTokenTable = {
    id: uuidV7(now),
    prefix,
    hash: digestOf(secret),
    name: given.name,
    permissions: JSON.stringify(given.permissions),
    team: given.team,
    created_by: given.madeBy,
    created_at: now.toISOString(),
    expires_at: given.days === null ? null : new Date(now.getTime() + given.days * dayMs).toISOString(),
    last_used_at: null,
    revoked_at: null,
  };
  await db.insertInto('api_token').values(row).execute();
  return { row, secret };
}

/** The token as it counts now: what its maker has lost it has lost too. */
export async function findApiToken(db: ControlDatabase, given: string, now: Date): Promise<ApiTokenTable | undefined> {
  const prefix = pattern.exec(given)?.[1];
  if (prefix === undefined) return undefined;
  const token = await db.selectFrom('api_token').selectAll().where('prefix', '=', prefix).executeTakeFirst();
  if (!token || !isSecretOf(given, token.hash) || token.revoked_at !== null || isExpired(token, now)) return undefined;
  const may = await permissionsNow(db, token);
  return may && { ...token, permissions: JSON.stringify(may) };
}

export function isExpired({ expires_at }: Pick<ApiTokenTable, 'expires_at'>, now: Date): boolean {
  return expires_at !== null && now.getTime() >= Date.parse(expires_at);
}

/**
 * What a token may do: never more than whoever made it may do now.
 * @returns undefined where the maker is gone, may not make tokens any more, or sees less than everything
 */
export async function permissionsNow(
  db: ControlDatabase,
  token: Pick<ApiTokenTable, 'permissions' | 'created_by'>,
): Promise<readonly Permission[] | undefined> {
  const given = new Set(JSON.parse(token.permissions) as readonly string[]);
  const own = token.created_by === madeOnCommandLine ? permissions : await permissionsOfMaker(db, token.created_by);
  return own?.filter((permission) => given.has(permission) && permission !== 'tokens.write');
}

async function permissionsOfMaker(db: ControlDatabase, id: string): Promise<readonly Permission[] | undefined> {
  const maker = await findAccount(db, id);
  if (maker?.status !== 'active') return undefined;
  const roles = (await listGrants(db, id)).map(({ role }) => role);
  const may = permissionsOf(roles);
  return may.includes('tokens.write') && roles.some((role) => roleRules[role].reach === 'all') ? may : undefined;
}

export async function listApiTokens(db: ControlDatabase): Promise<readonly ApiTokenTable[]> {
  return db.selectFrom('api_token').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();
}

/** @returns the token, or undefined where there is none that could still be revoked */
export async function revokeApiToken(db: ControlDatabase, id: string, now: Date): Promise<ApiTokenTable | undefined> {
  const { numUpdatedRows } = await db
    .updateTable('api_token')
    .set({ revoked_at: now.toISOString() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? db.selectFrom('api_token').selectAll().where('id', '=', id).executeTakeFirst() : undefined;
}

export async function markUsed(db: ControlDatabase, token: ApiTokenTable, now: Date): Promise<void> {
  if (token.last_used_at !== null && now.getTime() - Date.parse(token.last_used_at) < usedEveryMs) return;
  await db.updateTable('api_token').set({ last_used_at: now.toISOString() }).where('id', '=', token.id).execute();
}
