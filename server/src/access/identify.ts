import { permissions, type Permission } from '@leadline/contract';
import type { FastifyRequest } from 'fastify';
import type { Context } from '#server/context.ts';
import type { SessionTable } from '#server/control/access-tables.ts';
import { findAccount, listGrants } from '#server/control/account.ts';
import { findApiToken, markUsed } from '#server/control/api-token.ts';
import { findSession, markSeen } from '#server/control/session.ts';
import { readCookie, type CookiePlace } from './cookie.ts';
import { nobody, type Principal } from './principal.ts';
import { isSecretOf } from '#server/secret-text.ts';

type Needed = Pick<Context, 'control' | 'clock' | 'folder'>;

/** On whose behalf a request is: a header first, then the cookie. What is given and not valid is nobody. */
export async function identify(ctx: Needed, request: FastifyRequest, place: CookiePlace): Promise<Principal> {
  return recognise(ctx, request, place, true);
}

/** As identify, without the request counting as a sign of life. */
export async function identifyAgain(ctx: Needed, request: FastifyRequest, place: CookiePlace): Promise<Principal> {
  return recognise(ctx, request, place, false);
}

async function recognise(ctx: Needed, request: FastifyRequest, place: CookiePlace, isAlive: boolean): Promise<Principal> {
  const { authorization } = request.headers;
  if (authorization) return ofBearer(ctx, /^Bearer ([\x21-\x7e]{20,200})$/.exec(authorization)?.[1], isAlive);
  const session = await sessionOf(ctx, request, place);
  return session?.stage === 'open' ? ofSession(ctx, session, isAlive) : nobody;
}

/** The session of a request, whatever its stage. */
export async function sessionOf({ control, clock }: Needed, request: FastifyRequest, place: CookiePlace): Promise<SessionTable | undefined> {
  const secret = readCookie(request, place);
  return secret === undefined ? undefined : findSession(control.db, secret, clock.now());
}

async function ofSession({ control, clock }: Needed, session: SessionTable, isAlive: boolean): Promise<Principal> {
  const account = await findAccount(control.db, session.account_id);
  if (account?.status !== 'active') return nobody;
  if (isAlive) await markSeen(control.db, session, clock.now());
  const { id, name, person, is_demo } = account;
  return { kind: 'person', account: id, session: session.id, name, grants: await listGrants(control.db, id), person, isDemo: is_demo === 1n };
}

async function ofBearer({ control, clock, folder }: Needed, given: string | undefined, isAlive: boolean): Promise<Principal> {
  if (given === undefined) return nobody;
  if (isSecretOf(given, folder.localToken.digest)) return { kind: 'local' };
  const token = await findApiToken(control.db, given, clock.now());
  if (!token) return nobody;
  if (isAlive) await markUsed(control.db, token, clock.now());
  const known = new Set<string>(permissions);
  const may = (JSON.parse(token.permissions) as readonly string[]).filter((one): one is Permission => known.has(one));
  return { kind: 'token', token: token.id, name: token.name, permissions: may, team: token.team };
}
