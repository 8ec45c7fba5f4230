import type { ItemsResponse } from '@leadline/contract';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startPostgres, type TestDatabase } from '../../test/support/postgres.ts';
import { root, spawnTypescript } from '../../test/support/typescript-child.ts';
import { makeClaim } from '#server/database/claim.ts';
import { openPresence } from '#server/database/presence.ts';
import { openTestApp, type TestApp } from '#server/test-app.fixture.ts';

const account = (id: string, name: string) => ({ entity: 'account', externalId: id, source: 'test', values: { name } });
const send = async (app: TestApp, items: readonly object[], key?: string): Promise<bigint> => {
  const answer = await app.post('/api/items', { items }, key === undefined ? {} : { 'idempotency-key': key });
  if (answer.statusCode >= 300) throw new Error(answer.body);
  return BigInt(answer.json<ItemsResponse>().seq);
};
const accounts = async (app: TestApp): Promise<string[]> => {
  const { schema } = app.ctx.facts.dialect;
  const rows = await app.ctx.facts.read({
    sql: `SELECT external_id FROM ${schema}.fact_account WHERE NOT is_stub ORDER BY external_id`,
    parameters: [],
    label: 'test',
  });
  return rows.map(([id]) => String(id));
};

describe('two servers on one database', () => {
  let database: TestDatabase;
  let first: TestApp;
  let second: TestApp;
  beforeEach(async () => {
    database = await startPostgres();
    first = await openTestApp({ LEADLINE_DATABASE_URL: database.url });
    second = await openTestApp({ LEADLINE_DATABASE_URL: database.url });
  });
  afterEach(async () => {
    await second.close();
    await first.close();
    await database.stop();
  });

  test('both take in, one applies, both answer with the same and tell their pages', async () => {
    const heard: string[] = [];
    second.ctx.live.subscribe(({ text }) => void heard.push(text.split('\n')[0]!));
    const seqs = await Promise.all(
      Array.from({ length: 20 }, (_, n) => send(n % 2 === 0 ? first : second, [account(`a${n}`, `Account ${n}`)], `key-${n}`)),
    );
    expect(new Set(seqs).size).toBe(20);
    await Promise.all(seqs.flatMap((seq) => [first.ctx.applier.until(seq), second.ctx.applier.until(seq)]));
    expect(await accounts(first)).toHaveLength(20);
    expect(await accounts(second)).toEqual(await accounts(first));
    expect(await second.ctx.facts.state()).toEqual(await first.ctx.facts.state());
    expect(heard).toContain('event: data');
    // The same key on the other server gives the first answer.
    expect(await send(first, [account('a1', 'Account 1')], 'key-1')).toBe(seqs[1]);
  });

  test('settings, KPIs and a rebuild asked of the one that does not apply', async () => {
    const heard: string[] = [];
    first.ctx.live.subscribe(({ text }) => void heard.push(text.split('\n')[0]!));
    await first.ctx.applier.until(await send(second, [account('a', 'A'), account('b', 'B')]));
    const organization = (await second.get('/api/organization')).json<Record<string, unknown>>();
    const changed = { ...organization, name: 'Two servers', currency: 'HUF', timezone: 'Europe/Budapest' };
    const put = await second.ask({ method: 'PUT', url: '/api/organization', payload: changed });
    expect(put.statusCode).toBe(200);
    expect((await first.get('/api/organization')).json()).toMatchObject({ currency: 'HUF' });
    const rebuilt = await second.post('/api/rebuild', {});
    expect(rebuilt.json()).toEqual({ entries: 1 });
    expect(await accounts(first)).toEqual(['a', 'b']);
    expect(heard).toContain('event: data');
  });

  test('a mind map changed on one server is heard of on the other, which reads it as it is', async () => {
    const heard: string[] = [];
    second.ctx.live.subscribe(({ event, text }) => void (event === 'mind_map' && heard.push(text)));
    const [map, key] = [randomUUID(), randomUUID()];
    await first.post('/api/mind-maps', { key: map, title: 'Ideas', teamId: null });
    const operation = { kind: 'add', parentId: map, beforeId: null, text: 'both' };
    const change = (app: TestApp) => app.post(`/api/mind-maps/${map}/changes`, { key, operation });
    await Promise.all([change(first), change(second), change(first)]);
    await expect.poll(() => heard.join(''), { timeout: 2_000 }).toContain(`{"id":"${map}","revision":2}`);
    for (const app of [first, second])
      expect((await app.get(`/api/mind-maps/${map}`)).json()).toMatchObject({ revision: 2, nodes: [{}, { text: 'both' }] });
  });

  test('an upload is read on the other server; where one server stops the other goes on', async () => {
    const bytes = Buffer.from('id,name\nx,Iksz\ny,Ypszilon\n');
    const upload = await second.ask({
      method: 'POST',
      url: '/api/uploads?name=accounts.csv',
      headers: { 'content-type': 'application/octet-stream' },
      payload: bytes,
    });
    const { digest } = upload.json<{ digest: string }>();
    const inspected = await first.post('/api/imports/inspect', { files: [{ name: 'accounts.csv', digest }] });
    expect(inspected.statusCode).toBe(200);
    await first.close();
    await second.ctx.applier.until(await send(second, [account('later', 'Later')]));
    expect(await accounts(second)).toEqual(['later']);
    first = await openTestApp({ LEADLINE_DATABASE_URL: database.url });
    await first.ctx.applier.until(await send(first, [account('last', 'Last')]));
    expect(await accounts(second)).toEqual(['last', 'later']);
  });

  test('a connection cut in the middle of a batch: it is applied again, whole and once', async () => {
    const watcher = new pg.Client({ connectionString: database.url });
    await watcher.connect();
    const items = Array.from({ length: 3000 }, (_, n) => account(`c${String(n).padStart(5, '0')}`, `Account ${n}`));
    const seq = await send(second, items);
    const cut = await untilWriting(watcher);
    await watcher.query('SELECT pg_terminate_backend($1)', [cut]);
    await watcher.end();
    await Promise.all([first.ctx.applier.until(seq), second.ctx.applier.until(seq)]);
    expect(await accounts(second)).toHaveLength(3000);
    expect((await first.get('/health')).json()).toMatchObject({ status: 'ok' });
  });
});

/** @returns the session in whose transaction facts are being written now */
async function untilWriting(watcher: pg.Client): Promise<number> {
  for (let tries = 0; tries < 2000; tries += 1) {
    const { rows } = await watcher.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()
         AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND classid = 7475)`,
    );
    if (rows[0]) return rows[0].pid;
  }
  throw new Error('nothing was written');
}

describe('the server that applies is killed in the middle of a batch', () => {
  let database: TestDatabase;
  let folder: string;
  let child: ChildProcess | undefined;
  beforeAll(async () => {
    database = await startPostgres();
    folder = mkdtempSync(join(tmpdir(), 'leadline-killed-'));
  });
  afterAll(async () => {
    child?.kill('SIGKILL');
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('another takes over within seconds; nothing confirmed is lost or doubled', async () => {
    let output = '';
    child = await spawnTypescript(join(root, 'server/src/shared-writer.fixture.ts'), [database.url, folder]);
    child.stderr!.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stdout!.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const watcher = new pg.Client({ connectionString: database.url });
    await watcher.connect();
    await expect.poll(() => output, { timeout: 60_000 }).toContain('ready');
    const other = await openTestApp({ LEADLINE_DATABASE_URL: database.url });
    try {
      const seq = await send(
        other,
        Array.from({ length: 3000 }, (_, n) => account(`k${String(n).padStart(5, '0')}`, `Account ${n}`)),
      );
      await untilWriting(watcher);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const killed = performance.now();
      await other.ctx.applier.until(seq);
      expect(await accounts(other)).toHaveLength(3000);
      const again = await send(other, [account('after', 'After')]);
      await other.ctx.applier.until(again);
      expect(await accounts(other)).toHaveLength(3001);
      expect(performance.now() - killed).toBeLessThan(60_000);
    } finally {
      await watcher.end();
      await other.close();
    }
  });
});

describe('what a server says that cannot use its database', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await startPostgres()));
  afterAll(() => database.stop());
  const opening = (url: string): Promise<unknown> => openTestApp({ LEADLINE_DATABASE_URL: url }).then((app) => app.close());
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(database.url);
    change(url);
    return url.href;
  };

  test('no address of a database', async () => {
    await expect(opening('mysql://somewhere/else')).rejects.toMatchObject({ code: 'database.bad_address' });
  });
  test('an address nobody answers at', async () => {
    await expect(opening(changed((url) => void (url.port = '1')))).rejects.toMatchObject({ code: 'database.unreachable' });
    await expect(opening(changed((url) => void (url.hostname = 'nowhere.invalid')))).rejects.toMatchObject({ code: 'database.unreachable' });
  });
  test('a wrong password, and it is not repeated', async () => {
    const error: unknown = await opening(changed((url) => void (url.password = 'sesame'))).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'database.refused' });
    expect(JSON.stringify(error) + String(error)).not.toContain('sesame');
  });
  test('a database that does not exist', async () => {
    await expect(opening(changed((url) => void (url.pathname = '/nothing')))).rejects.toMatchObject({ code: 'database.missing' });
  });
  test('another version of the product at work', async () => {
    const other = await openPresence(database.url, '9.9.9 other');
    await other.opened();
    await expect(opening(database.url)).rejects.toMatchObject({ code: 'database.other_version', parameters: { running: '9.9.9 other' } });
    await other.close();
    await expect(opening(database.url)).resolves.toBeUndefined();
  });
  test('stores a newer version has written, and facts of another shape', async () => {
    const own = await startPostgres();
    const client = new pg.Client({ connectionString: own.url });
    await client.connect();
    const app = await openTestApp({ LEADLINE_DATABASE_URL: own.url });
    await app.ctx.applier.until(await send(app, [account('kept', 'Kept')]));
    await app.close();
    await client.query(`UPDATE leadline_facts.meta SET value = '7' WHERE name = 'schema_version'`);
    const again = await openTestApp({ LEADLINE_DATABASE_URL: own.url });
    await again.ctx.applier.until(1n);
    expect(await accounts(again)).toEqual(['kept']);
    await again.close();
    await client.query(`UPDATE leadline_inbox.meta SET value = '99' WHERE name = 'schema_version'`);
    await expect(opening(own.url)).rejects.toMatchObject({ code: 'inbox.newer' });
    await client.query(`INSERT INTO leadline_control.migration VALUES ('9999-of-tomorrow', '2030-01-01')`);
    await expect(opening(own.url)).rejects.toMatchObject({ code: 'folder.control_newer' });
    await client.end();
    await own.stop();
  });
});

describe('the claim', () => {
  test('is held by one, lost with its connection, and then taken by the other', async () => {
    const database = await startPostgres();
    const proxy = await startProxy(database.url);
    const one = makeClaim(proxy.url, 'test');
    const two = makeClaim(database.url, 'test');
    expect(await one.tryTake()).toBe(true);
    expect(await two.tryTake()).toBe(false);
    await expect(two.session(() => Promise.resolve())).rejects.toMatchObject({ code: 'database.not_applying' });
    const lost = one.lost();
    const writing = one.session(async (client) => client.query('SELECT pg_sleep(30)'));
    proxy.cut();
    await expect(writing).rejects.toThrow();
    await lost;
    await expect.poll(() => two.tryTake(), { timeout: 10_000 }).toBe(true);
    await one.release();
    await two.release();
    await proxy.close();
    await database.stop();
  });
});

interface Proxy {
  readonly url: string;
  /** Ends every connection through it. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

async function startProxy(target: string): Promise<Proxy> {
  const to = new URL(target);
  const sockets = new Set<Socket>();
  const server: Server = createServer((incoming) => {
    const outgoing = connect(Number(to.port), to.hostname);
    for (const socket of [incoming, outgoing]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => [incoming, outgoing].forEach((each) => each.destroy()));
    }
    incoming.pipe(outgoing).pipe(incoming);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = new URL(target);
  url.port = String((server.address() as { port: number }).port);
  const cut = (): void => sockets.forEach((socket) => socket.destroy());
  return { url: url.href, cut, close: () => new Promise((done) => (cut(), server.close(() => done()))) };
}
