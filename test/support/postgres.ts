import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { citusUrl, startCitus } from './citus.ts';
import { launchPostgres, type PostgresServer } from './postgres-server.ts';

export interface TestDatabase {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * A new, empty database on a real PostgreSQL. In a test run all share one server, started when the first test asks
 * for it (global-setup.ts); outside of one the caller gets a server of its own, which ends with `stop`. With TEST_ON_CITUS it is one of the
 * cluster TEST_CITUS_URL names.
 */
export async function startPostgres(): Promise<TestDatabase> {
  if (process.env['TEST_ON_CITUS'] && citusUrl !== undefined) return startCitus(citusUrl);
  const server = await sharedServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server.url, `create database ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const stop = async () => {
    await onServer(server.url, `drop database if exists ${name} with (force)`);
    await server.stop();
  };
  return { url: url.href, stop };
}

async function sharedServer(): Promise<PostgresServer> {
  const host = process.env['LEADLINE_TEST_POSTGRES'];
  if (!host) return launchPostgres();
  const answer = await fetch(host);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`the shared PostgreSQL did not start: ${text}`);
  return { url: text, stop: () => Promise.resolve() };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
