import pg from 'pg';
import { connectionFault } from './connection-fault.ts';
import { clientConfig } from './database.ts';
import { databasePlaceOf } from './database-place.ts';
import { leave } from './presence.ts';
import { lockKinds, lockNumber } from './versions-agree.ts';

/** Waits until no server does anything under this name, and works. The turn goes with its connection. */
export async function withTurn<T>(url: string, name: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client(clientConfig(url));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1::int4, $2::int4)', [lockKinds.claim, lockNumber(name)]);
  } catch (error) {
    await leave(client);
    throw connectionFault(error, databasePlaceOf(url)) ?? error;
  }
  try {
    return await work();
  } finally {
    await leave(client);
  }
}
