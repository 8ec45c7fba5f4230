import type { SessionStage, SessionTable } from '#server/control/access-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { digestOf, makeSecret } from '#server/secret-text.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';

/** A session ends when nobody has used it for twelve hours, and after fourteen days in any case. */
export const idleMs = 12 * 3_600_000;
export const longestMs = 14 * 24 * 3_600_000;
/** How often use is written down. */
const seenEveryMs = 60_000;
/** As much as clocks of several servers may differ. */
export const clockToleranceMs = 5 * 60_000;
/** To enter a code after the password. */
const secondFactorMs = 10 * 60_000;

export interface SessionOrigin {
  readonly address: string;
  readonly agent: string;
}

/** @returns what the cookie holds; only its digest is kept */
export async function openSession(db: ControlDatabase, account: string, stage: SessionStage, origin: SessionOrigin, now: Date): Promise<string> {
  const secret = makeSecret();
  const lasts = stage === 'open' ? longestMs : secondFactorMs;
  await db
    .insertInto('session')
    .values({
      hash: digestOf(secret),
      id: uuidV7(now),
      account_id: account,
      stage,
      created_at: now.toISOString(),
      seen_at: now.toISOString(),
      expires_at: new Date(now.getTime() + lasts).toISOString(),
      address: origin.address,
      agent: origin.agent.slice(0, 300),
    })
    .execute();
  return secret;
}

export async function findSession(db: ControlDatabase, secret: string, now: Date): Promise<SessionTable | undefined> {
  const session = await db.selectFrom('session').selectAll().where('hash', '=', digestOf(secret)).executeTakeFirst();
  return session && isAlive(session, now) ? session : undefined;
}

/** A session from the future was opened before the clock was set back, and would last too long. */
export function isAlive({ created_at, seen_at, expires_at }: Pick<SessionTable, 'created_at' | 'seen_at' | 'expires_at'>, now: Date): boolean {
  const at = now.getTime();
  return at < Date.parse(expires_at) && at - Date.parse(seen_at) < idleMs && Date.parse(created_at) - at < clockToleranceMs;
}

export async function markSeen(db: ControlDatabase, session: SessionTable, now: Date): Promise<void> {
  if (Math.abs(now.getTime() - Date.parse(session.seen_at)) < seenEveryMs) return;
  await db.updateTable('session').set({ seen_at: now.toISOString() }).where('hash', '=', session.hash).execute();
}

export async function listSessions(db: ControlDatabase, account: string, now: Date): Promise<readonly SessionTable[]> {
  const sessions = await db.selectFrom('session').selectAll().where('account_id', '=', account).orderBy('seen_at', 'desc').execute();
  return sessions.filter((session) => session.stage === 'open' && isAlive(session, now));
}

/** Open sessions, by account. */
export async function countSessions(db: ControlDatabase, now: Date): Promise<ReadonlyMap<string, number>> {
  const sessions = await db.selectFrom('session').select(['account_id', 'created_at', 'seen_at', 'expires_at']).where('stage', '=', 'open').execute();
  const counts = new Map<string, number>();
  for (const session of sessions) if (isAlive(session, now)) counts.set(session.account_id, (counts.get(session.account_id) ?? 0) + 1);
  return counts;
}

/** @returns how many there were */
export async function endSessions(db: ControlDatabase, account: string, but?: string): Promise<number> {
  let query = db.deleteFrom('session').where('account_id', '=', account);
  if (but !== undefined) query = query.where('id', '<>', but);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

export async function endSession(db: ControlDatabase, account: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('session').where('account_id', '=', account).where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function removeEnded(db: ControlDatabase, now: Date): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', now.toISOString()).execute();
  await db
    .deleteFrom('session')
    .where('seen_at', '<=', new Date(now.getTime() - idleMs).toISOString())
    .execute();
}
