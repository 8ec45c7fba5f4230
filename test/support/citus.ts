import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestDatabase } from './postgres.ts';

/** Address of the coordinator of a cluster that tests may make databases in (scripts/citus); undefined: there is none. */
export const citusUrl: string | undefined = process.env['TEST_CITUS_URL'];

/** A new, empty database on every node of the cluster, the nodes known to each other. */
export async function startCitus(url: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const nodes = await onDatabase(url, async (ask) => ask('SELECT nodename, nodeport, groupid = 0 FROM pg_dist_node WHERE isactive ORDER BY groupid'));
  const places = nodes.map(([host, port]) => at(url, `${String(host)}:${String(port)}`));
  for (const place of places) {
    await onDatabase(place, (ask) => ask(`CREATE DATABASE ${name}`));
    await onDatabase(at(place, undefined, name), (ask) => ask('CREATE EXTENSION citus'));
  }
  const own = at(url, undefined, name);
  await onDatabase(own, async (ask) => {
    for (const [host, port, isCoordinator] of nodes)
      await ask(isCoordinator === true ? 'SELECT citus_set_coordinator_host($1, $2)' : 'SELECT citus_add_node($1, $2)', [host, port]);
  });
  const stop = async (): Promise<void> => {
    for (const place of places) await onDatabase(place, (ask) => ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  };
  return { url: own, stop };
}

type Ask = (sql: string, parameters?: readonly unknown[]) => Promise<readonly (readonly unknown[])[]>;

function at(url: string, host?: string, database?: string): string {
  const place = new URL(url);
  if (host !== undefined) place.host = host;
  if (database !== undefined) place.pathname = `/${database}`;
  return place.href;
}

async function onDatabase<T>(url: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(async (sql, parameters = []) => (await client.query<unknown[]>({ text: sql, values: [...parameters], rowMode: 'array' })).rows);
  } finally {
    await client.end();
  }
}
