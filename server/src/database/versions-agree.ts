import { LeadlineError } from '@leadline/contract';
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { applicationName } from './database.ts';

/** Advisory locks of two numbers; the first tells what is held. */
export const lockKinds = { version: 7_474, claim: 7_475 } as const;

/** A number for a name, as the second number of a lock. */
export function lockNumber(name: string): number {
  return createHash('sha256').update(name).digest().readInt32BE(0);
}

/**
 * Says with a lock of the session that this version is running: the lock goes with the connection, so that nobody has to
 * tell who is still alive.
 * @throws LeadlineError database.other_version while another version is running
 */
export async function agreeOnVersion(client: pg.Client, version: string): Promise<void> {
  const own = lockNumber(version);
  await client.query('SELECT set_config($1, $2, false)', ['application_name', `${applicationName} ${version}`.slice(0, 63)]);
  const { rows } = await client.query<{ readonly name: string | null }>(
    `SELECT a.application_name AS name FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
     WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid = $1::int4::oid AND l.objid <> $2::int4::oid
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) LIMIT 1`,
    [lockKinds.version, own],
  );
  if (rows[0]) {
    const running = rows[0].name?.replace(`${applicationName} `, '') ?? '?';
    throw new LeadlineError('conflict', 'database.other_version', { running, own: version });
  }
  await client.query('SELECT pg_advisory_lock_shared($1::int4, $2::int4)', [lockKinds.version, own]);
}
