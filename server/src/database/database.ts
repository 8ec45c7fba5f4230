import pg from 'pg';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { connectionFault } from './connection-fault.ts';
import { databasePlaceOf, type DatabasePlace } from './database-place.ts';

export type Parameter = string | number | bigint | boolean | null | Uint8Array | readonly (string | null)[] | readonly Uint8Array[];
/** Integers of 8 bytes come as bigint, everything else as the driver gives it. */
export type AskRows = <T>(sql: string, parameters?: readonly Parameter[]) => Promise<readonly T[]>;

/** A pool of connections whose faults have names. */
export interface Database {
  readonly place: DatabasePlace;
  readonly rows: AskRows;
  /** Rolled back where the work throws. */
  readonly transaction: <T>(work: (rows: AskRows) => Promise<T>) => Promise<T>;
  readonly kyselyPool: PostgresPool;
  readonly close: () => Promise<void>;
}

export interface DatabaseOptions {
  /** What unqualified names mean. */
  readonly schema?: string;
  readonly connections: number;
}

/** Shown in the database's list of sessions. */
export const applicationName = 'leadline';
const patienceMs = 10_000;

/** Settings every connection of the product has. */
export function clientConfig(url: string, options = ''): pg.ClientConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    application_name: applicationName,
    options: `-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 ${options}`.trimEnd(),
  };
}

/** Connects at the first question. @throws LeadlineError database.* */
export function openDatabase(url: string, { schema, connections }: DatabaseOptions): Database {
  const place = databasePlaceOf(url);
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, BigInt);
  const pool = new pg.Pool({ ...clientConfig(url, schema === undefined ? '' : `-c search_path=${schema}`), max: connections, types });
  // A connection lost while idle is replaced by the next question.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const named = (error: unknown): never => {
    throw connectionFault(error, place) ?? error;
  };
  const connect = (): Promise<pg.PoolClient> => pool.connect().catch(named);
  const asker =
    (client: pg.PoolClient): AskRows =>
    async (sql, parameters = []) =>
      (await client.query({ text: sql, values: [...parameters] }).catch(named)).rows as never;
  const withClient = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await connect();
    let isSound = false;
    try {
      const result = await work(client);
      isSound = true;
      return result;
    } finally {
      client.release(!isSound);
    }
  };
  return {
    place,
    rows: (sql, parameters) => withClient((client) => asker(client)(sql, parameters)),
    transaction: (work) =>
      withClient(async (client) => {
        await client.query('BEGIN').catch(named);
        const result = await work(asker(client));
        await client.query('COMMIT').catch(named);
        return result;
      }),
    kyselyPool: { connect: async () => namedClient(await connect(), named), end: () => pool.end() },
    close: () => pool.end(),
  };
}

function namedClient(client: pg.PoolClient, named: (error: unknown) => never): PostgresPoolClient {
  let isLost = false;
  const query = async (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
    try {
      return await client.query(sql, parameters as unknown[]);
    } catch (error) {
      isLost ||= (error as { readonly severity?: string }).severity !== 'ERROR';
      return named(error);
    }
  };
  const release = (): void => client.release(isLost);
  return { query, release } as unknown as PostgresPoolClient;
}
