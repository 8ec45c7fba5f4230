import { LeadlineError } from '@leadline/contract';
import pg from 'pg';
import { connectionFault } from './connection-fault.ts';
import { clientConfig } from './database.ts';
import { databasePlaceOf } from './database-place.ts';
import { destroy, leave } from './presence.ts';
import { lockKinds, lockNumber } from './versions-agree.ts';

/**
 * The right to do what only one server may do at a time. It is a lock of one connection, and whoever holds it writes on that
 * same connection: where the right is lost, the transaction under way is rolled back with it.
 */
export interface Claim {
  /** @returns false where another server holds it. @throws LeadlineError database.* */
  readonly tryTake: () => Promise<boolean>;
  /** Resolves once it is not held any more; at once where it is not held now. */
  readonly lost: () => Promise<void>;
  /** One after the other. @throws LeadlineError database.not_applying where it is not held */
  readonly session: <T>(work: (client: pg.ClientBase) => Promise<T>) => Promise<T>;
  /** Gives it up at once, with the statement under way. */
  readonly abandon: () => void;
  /** Gives it up for good, after the work under way. */
  readonly release: () => Promise<void>;
}

const pingMs = 2_000;
const patienceMs = 10_000;

export function makeClaim(url: string, name: string, config: pg.ClientConfig = {}): Claim {
  const place = databasePlaceOf(url);
  const key = [lockKinds.claim, lockNumber(name)];
  let client: pg.Client | undefined;
  let isHeld = false;
  let turn: Promise<unknown> = Promise.resolve();
  const losing: (() => void)[] = [];

  const drop = (): void => {
    isHeld = false;
    if (client) destroy(client);
    client = undefined;
    for (const resolve of losing.splice(0)) resolve();
  };
  const connect = async (): Promise<pg.Client> => {
    const own = new pg.Client({ ...clientConfig(url, '-c TimeZone=UTC -c DateStyle=ISO'), ...config });
    const gone = (): void => void (client === own && drop());
    own.on('error', gone);
    own.on('end', gone);
    client = own;
    await own.connect();
    // Where the platform can, a statement of a server that is gone ends soon. Elsewhere it runs to its end.
    await own.query('SET client_connection_check_interval = 2000').catch(() => undefined);
    return own;
  };
  /** A query that never comes back would hold the right for ever. */
  const ping = async (): Promise<void> => {
    const asked = client;
    if (!asked) return;
    const timer = setTimeout(drop, patienceMs);
    await asked.query('SELECT 1').catch(() => client === asked && drop());
    clearTimeout(timer);
  };
  const keepAlive = setInterval(() => {
    if (isHeld) void inTurn(ping).catch(() => undefined);
  }, pingMs);
  keepAlive.unref();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };

  return {
    tryTake: () =>
      inTurn(async () => {
        if (isHeld) return true;
        try {
          const own = client ?? (await connect());
          const { rows } = await own.query<{ readonly taken: unknown }>('SELECT pg_try_advisory_lock($1::int4, $2::int4)::text AS taken', key);
          isHeld = rows[0]!.taken === 'true';
          return isHeld;
        } catch (error) {
          drop();
          throw connectionFault(error, place) ?? error;
        }
      }),
    lost: () => (isHeld ? new Promise((resolve) => void losing.push(resolve)) : Promise.resolve()),
    session: (work) =>
      inTurn(async () => {
        if (!isHeld || !client) throw new LeadlineError('unavailable', 'database.not_applying', { retryAfter: 2 });
        return work(client);
      }),
    abandon: drop,
    release: () =>
      inTurn(async () => {
        clearInterval(keepAlive);
        if (client) await leave(client);
        drop();
      }),
  };
}
