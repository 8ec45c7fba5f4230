import { LeadlineError } from '@leadline/contract';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { connectionFault } from './connection-fault.ts';
import { clientConfig } from './database.ts';
import { databasePlaceOf, type DatabasePlace } from './database-place.ts';
import { agreeOnVersion, lockKinds, lockNumber } from './versions-agree.ts';

/** This server among those that share a database: it says its version, and hears what the others tell. */
export interface Presence {
  readonly place: DatabasePlace;
  /** Lets the next server that is starting go on: stores are opened one server at a time. */
  readonly opened: () => Promise<void>;
  /** Told of every message, those of this server included; and with null after messages may have been missed. */
  readonly listen: (listener: (text: string | null) => void) => void;
  /** Told where the database did not answer. */
  readonly onLost: (listener: () => void) => void;
  /** Resolves where this server must not go on: meanwhile another version was started. */
  readonly refused: Promise<LeadlineError>;
  readonly close: () => Promise<void>;
}

export const channelName = 'leadline';
const leastVersion = 140_000;
const pingMs = 2_000;
const patienceMs = 10_000;
const farewellMs = 2_000;
const openingPatienceMs = 120_000;
const opening = lockNumber('opening');

/** @throws LeadlineError database.* */
export async function openPresence(url: string, version: string): Promise<Presence> {
  const place = databasePlaceOf(url);
  const listeners = new Set<(text: string | null) => void>();
  const tell = (text: string | null): void => listeners.forEach((listener) => listener(text));
  let refuse: (error: LeadlineError) => void = () => undefined;
  const refused = new Promise<LeadlineError>((resolve) => (refuse = resolve));
  let isClosing = false;
  let lost = (): void => undefined;
  let joined = await join(place, version, true);

  const watch = async (): Promise<void> => {
    while (!isClosing) {
      await Promise.race([wait(pingMs, undefined, { ref: false }), joined.over]);
      if (isClosing || (await answers(joined.client))) continue;
      destroy(joined.client);
      lost();
      await rejoin();
    }
  };
  const rejoin = async (): Promise<void> => {
    while (!isClosing) {
      try {
        joined = await join(place, version, false);
        hear();
        return tell(null);
      } catch (error) {
        if (error instanceof LeadlineError && error.code === 'database.other_version') return refuse(error);
        await wait(1_000);
      }
    }
  };
  const hear = (): void => void joined.client.on('notification', ({ payload }) => tell(payload ?? ''));
  hear();
  const watching = watch();
  return {
    place,
    refused,
    opened: async () => void (await joined.client.query('SELECT pg_advisory_unlock($1::int4, $2::int4)', [lockKinds.claim, opening])),
    listen: (listener) => void listeners.add(listener),
    onLost: (listener) => void (lost = listener),
    close: async () => {
      isClosing = true;
      await leave(joined.client);
      await watching;
    },
  };
}

interface Joined {
  readonly client: pg.Client;
  /** Resolves with the connection's end. */
  readonly over: Promise<void>;
}

/** A connection that listens and has said its version. @param isOpening waits until no other server is opening its stores */
async function join(place: DatabasePlace, version: string, isOpening: boolean): Promise<Joined> {
  const client = new pg.Client(clientConfig(place.url));
  const over = new Promise<void>((resolve) => {
    client.once('end', resolve);
    client.on('error', () => resolve());
  });
  try {
    await client.connect();
    await assertFit(client);
    if (isOpening) await takeOpening(client, place);
    await agreeOnVersion(client, version);
    await client.query(`LISTEN ${channelName}`);
    return { client, over };
  } catch (error) {
    destroy(client);
    throw connectionFault(error, place) ?? error;
  }
}

async function takeOpening(client: pg.Client, place: DatabasePlace): Promise<void> {
  await client.query(`SET lock_timeout = ${openingPatienceMs}`);
  await client.query('SELECT pg_advisory_lock($1::int4, $2::int4)', [lockKinds.claim, opening]).catch((error: unknown) => {
    if ((error as { readonly code?: string }).code !== '55P03') throw error;
    throw new LeadlineError('unavailable', 'database.opening', { address: place.shown });
  });
  await client.query('SET lock_timeout = 0');
}

async function assertFit(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ readonly number: string; readonly version: string; readonly encoding: string }>(
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version, current_setting('server_encoding') AS encoding`,
  );
  const { number, version, encoding } = rows[0]!;
  if (Number(number) < leastVersion) throw new LeadlineError('precondition', 'database.too_old', { found: version, least: leastVersion / 10_000 });
  if (encoding !== 'UTF8') throw new LeadlineError('precondition', 'database.not_utf8', { encoding });
}

async function answers(client: pg.Client): Promise<boolean> {
  const asked = client.query('SELECT 1').then(
    () => true,
    () => false,
  );
  return Promise.race([asked, wait(patienceMs, false, { ref: false })]);
}

/** With a farewell, which a lost connection never answers. */
export async function leave(client: pg.Client): Promise<void> {
  await Promise.race([client.end().catch(() => undefined), wait(farewellMs, undefined, { ref: false })]);
  destroy(client);
}

/** Without a farewell. */
export function destroy(client: pg.Client): void {
  void client.end().catch(() => undefined);
  (client as unknown as { readonly connection?: { readonly stream?: { readonly destroy: () => void } } }).connection?.stream?.destroy();
}
