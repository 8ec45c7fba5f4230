import type { Organization } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { entities } from '@leadline/kpi';
import { openKeyMap } from '../../server/src/facts/key-map.ts';
import { openEngine, type EngineSession } from '../../server/src/facts/engine.ts';
import { layoutOf, type Layout } from '../../server/src/folder/layout.ts';
import { launchServer, type RunningServer } from '../../test/support/running-server.ts';
import { administrator, localHeaders, tokenOf } from '../../test/support/sign-in.ts';
import { benchOrganization, benchToday } from '../store.ts';

/** The day of the questions is that of the facts. */
export const largeEnvironment = { LEADLINE_NOW: `${benchToday}T12:00:00+02:00` };

/** As many entries as the facts of the bench have applied, and more. */
const entries = 20;

/**
 * A data folder the real server opens, with an administrator, in which the facts of `bench/kpi-dash` of that size lie; made once.
 * @throws Error where those facts have not been made
 */
export async function prepareLarge(events: number): Promise<string> {
  const facts = join(tmpdir(), `leadline-kpi-dash-${events}`);
  if (!existsSync(join(facts, 'filled')))
    throw new Error(`its facts are not there: node scripts/run.mjs bench/kpi-dash/main.ts --events ${events} --runs 0`);
  const folder = join(tmpdir(), `leadline-large-${events}`);
  const made = join(folder, 'made');
  if (existsSync(made)) return folder;
  rmSync(folder, { recursive: true, force: true });
  const server = await launchServer({ dataFolder: folder, isEmpty: true, environment: largeEnvironment }, false);
  await setUpLarge(server);
  await server.stop();
  await exchangeFacts(folder, join(facts, 'facts.duckdb'));
  writeFileSync(made, '');
  return folder;
}

export function callServer(server: RunningServer, method: string, path: string, body: unknown, more: Record<string, string> = {}): Promise<Response> {
  return fetch(server.address + path, {
    method,
    headers: { ...localHeaders(server.dataFolder), 'content-type': 'application/json', ...more },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function setUpLarge(server: RunningServer): Promise<void> {
  const token = await tokenOf(server);
  const must = async (answer: Promise<Response>): Promise<Response> => {
    const response = await answer;
    if (!response.ok) throw new Error(await response.text());
    return response;
  };
  await must(callServer(server, 'POST', '/api/setup', { token, ...administrator }, { origin: server.address }));
  const present = (await (await must(callServer(server, 'GET', '/api/organization', undefined))).json()) as Organization;
  await must(callServer(server, 'PUT', '/api/organization', { ...present, ...benchOrganization }));
  for (let entry = 0; entry < entries; entry += 1) {
    const item = { entity: 'campaign', op: 'put', source: 'large', externalId: String(entry), version: 0, values: { name: `Campaign ${entry}` } };
    await must(callServer(server, 'POST', '/api/items', { items: [item] }, { 'idempotency-key': randomUUID() }));
    await wait(50);
  }
  await wait(1_000);
}

/** The facts of the bench take the place of the few that are there, and say that they hold all entries. */
async function exchangeFacts(folder: string, source: string): Promise<void> {
  const layout = layoutOf(folder);
  const meta = await inFacts(layout, (session) => session.rows(`SELECT name, value FROM ll.main.meta WHERE name IN ('applied_seq', 'settings')`));
  for (const path of [layout.facts, `${layout.facts}.wal`, layout.keys]) rmSync(path, { force: true });
  copyFileSync(source, layout.facts);
  await inFacts(layout, async (session) => {
    for (const [name, value] of meta) await session.run('UPDATE ll.main.meta SET value = $1 WHERE name = $2', [String(value), String(name)]);
    await fillKeys(session, layout.keys);
  });
}

/** What the server does in the background, little by little, after so much has come at once. */
async function fillKeys(session: EngineSession, path: string): Promise<void> {
  const of = async (name: string): Promise<string> => String((await session.rows('SELECT value FROM ll.main.meta WHERE name = $1', [name]))[0]![0]);
  const keys = openKeyMap(path, await of('store_id'), BigInt(await of('applied_seq')));
  const facts = [...entities.values()].filter(({ kind, derived }) => kind === 'fact' && !derived);
  const all = facts.map(({ id }) => `SELECT key64, business_on FROM ll.main.fact_${id}`).join(' UNION ALL ');
  await session.run(`CREATE TEMPORARY TABLE every_key AS SELECT key64, CAST(business_on AS text) AS business_on FROM (${all}) f ORDER BY key64`);
  const total = Number((await session.rows('SELECT count(*) FROM every_key'))[0]![0]);
  const atOnce = 500_000;
  for (let start = 0; start < total; start += atOnce) {
    const rows = await session.rows(`SELECT key64, business_on FROM every_key WHERE rowid >= ${start} AND rowid < ${start + atOnce}`);
    keys.put(
      rows.map(([key64, on]) => [String(key64), on === null ? null : String(on)]),
      0n,
    );
  }
  keys.finish();
  keys.close();
}

async function inFacts<T>({ facts, work }: Layout, act: (session: EngineSession) => Promise<T>): Promise<T> {
  const engine = await openEngine({ folders: [work], factFile: facts, tempFolder: join(work, 'temp') });
  try {
    return await engine.session(async (session) => {
      await session.run(`ATTACH '${facts}' AS ll`);
      const result = await act(session);
      await session.run('DETACH ll');
      return result;
    });
  } finally {
    await engine.close();
  }
}
