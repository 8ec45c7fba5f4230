import Database from 'better-sqlite3';
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { key, openTestStore, testClock, testOrganization, type TestStore } from '../../../test/fixtures/fact-store.ts';
import { spawnTypescript } from '../../../test/support/typescript-child.ts';
import { setFactFileAside } from './create-fact-file.ts';
import { openDuckDbFactStore } from './duckdb-fact-store.ts';
import { openEngine } from './engine.ts';

const writer = join(import.meta.dirname, 'fact-writer.fixture.ts');
let folder: string;
let store: TestStore | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadline-durable-'));
});
afterEach(async () => {
  await store?.close();
  store = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const open = async (): Promise<TestStore> => (store = await openTestStore({ folder }));
const close = async (): Promise<void> => {
  await store?.close();
  store = undefined;
};
const count = async (entity: string): Promise<number> => Number((await store!.rows(`SELECT count(*) FROM {${entity}} WHERE NOT is_stub`))[0]![0]);

/** Runs the writer and kills it some time after its first words. @returns the last batch it acknowledged */
async function writeUntilKilled(afterMs: number): Promise<number> {
  const child = await spawnTypescript(writer, [folder, '5']);
  let said = '';
  let complained = '';
  child.stderr!.on('data', (text: Buffer) => (complained += text.toString()));
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout!.on('data', (text: Buffer) => {
      said += text.toString();
      resolve();
    });
    child.on('exit', () => reject(new Error(complained)));
  });
  setTimeout(() => child.kill('SIGKILL'), afterMs);
  await ended;
  return Number([...said.matchAll(/acked (\d+)/g)].at(-1)?.[1] ?? 0);
}

test('after kill -9 the file opens, holds all that was acknowledged and nothing by halves', async () => {
  for (const afterMs of [150, 700, 1300, 2100]) {
    const acked = await writeUntilKilled(afterMs);
    await open();
    const applied = Number((await store!.facts.state()).appliedSeq);
    expect(applied).toBeGreaterThanOrEqual(acked);
    expect(await count('order_line')).toBe(applied * 5);
    expect(await store!.rows('SELECT count(*) FROM {order} WHERE is_stub')).toEqual([[String(applied)]]);
    await close();
  }
}, 120_000);

test('a file half made is made again', async () => {
  writeFileSync(join(folder, 'facts.duckdb.tmp'), 'half');
  writeFileSync(join(folder, 'facts.duckdb.tmp.wal'), 'half');
  await open();
  await store!.apply([{ entity: 'account', id: 'a' }]);
  expect(await count('account')).toBe(1);
  expect(existsSync(join(folder, 'facts.duckdb.tmp'))).toBe(false);
});

test('facts are there after closing and opening', async () => {
  await open();
  await store!.apply([{ entity: 'account', id: 'a', values: { name: 'Alpha' } }]);
  const before = await store!.facts.state();
  await close();
  await open();
  expect(await store!.facts.state()).toEqual(before);
  expect(await store!.rows('SELECT name FROM {account}')).toEqual([['Alpha']]);
});

test('another organisation at the next opening recomputes what depends on it', async () => {
  await open();
  await store!.apply([{ entity: 'order', id: 'r', values: { ordered_at: '2026-03-01T18:00:00Z' } }]);
  await close();
  store = await openTestStore({ folder, organization: { timezone: 'Asia/Ho_Chi_Minh' } });
  expect(await store.rows('SELECT ordered_on FROM {order}')).toEqual([['2026-03-02']]);
});

test('a damaged file is refused by name and can be set aside', async () => {
  await open();
  await store!.apply([{ entity: 'account', id: 'a' }]);
  await close();
  truncateSync(join(folder, 'facts.duckdb'), 5000);
  await expect(openInPlace()).rejects.toMatchObject({ code: 'store.damaged', kind: 'unavailable' });
  setFactFileAside(join(folder, 'facts.duckdb'));
  await open();
  expect(await count('account')).toBe(0);
  expect(existsSync(join(folder, 'facts.duckdb.aside'))).toBe(true);
});

test('facts of another version are refused: they have to be made again', async () => {
  await open();
  await store!.engine.session((session) => session.run("UPDATE ll.main.meta SET value = '99' WHERE name = 'schema_version'"));
  await close();
  await expect(openInPlace()).rejects.toMatchObject({ code: 'store.other_version', parameters: { found: 99 } });
});

/** Opens the store alone and gives the engine back where that fails. */
async function openInPlace(options: { readonly diskReserve?: number } = {}): Promise<TestStore['facts']> {
  mkdirSync(join(folder, 'work'), { recursive: true });
  const file = join(folder, 'facts.duckdb');
  const engine = await openEngine({ folders: [join(folder, 'work')], factFile: file, tempFolder: join(folder, 'temp') });
  try {
    const facts = await openDuckDbFactStore({
      engine,
      file,
      keysFile: join(folder, 'keys.db'),
      workFolder: join(folder, 'work'),
      organization: testOrganization,
      clock: testClock,
      ...options,
    });
    return {
      ...facts,
      close: async () => {
        await facts.close();
        await engine.close();
      },
    };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

test('a nearly full disk refuses new facts, and reading goes on', async () => {
  await open();
  await close();
  const facts = await openInPlace({ diskReserve: Number.MAX_SAFE_INTEGER });
  try {
    await expect(facts.apply({ seq: 1n, receivedAt: '2026-11-21T10:00:00Z', tables: [] })).rejects.toMatchObject({
      code: 'store.disk_full',
      kind: 'storage_full',
    });
    expect((await facts.state()).appliedSeq).toBe(0n);
    await facts.check();
  } finally {
    await facts.close();
  }
});

test('a backup is the same facts, opens as a store and leaves nothing behind', async () => {
  await open();
  await store!.apply([
    { entity: 'account', id: 'a', values: { name: 'Alpha' } },
    { entity: 'order', id: 'r', values: { account_id: 'a', ordered_on: '2026-03-01' } },
  ]);
  const state = await store!.facts.state();
  const target = join(folder, 'backup');
  await store!.facts.backup(target);
  expect(readdirSync(target)).toEqual(['facts.duckdb']);
  expect(readdirSync(join(folder, 'work')).filter((name) => name.startsWith('backup'))).toEqual([]);
  await store!.apply([{ entity: 'account', id: 'a', version: 2, values: { name: 'Changed' } }]);
  await close();
  copyFileSync(join(target, 'facts.duckdb'), join(folder, 'facts.duckdb'));
  await open();
  expect(await store!.rows('SELECT name FROM {account}')).toEqual([['Alpha']]);
  expect(await store!.facts.state()).toEqual(state);
  const again = await store!.apply([{ entity: 'order', id: 'r', values: { account_id: 'a', ordered_on: '2026-03-01' } }]);
  expect(await store!.outcomes(again, 'order')).toEqual(['unchanged']);
});

test('a key map that is missing, foreign or spoilt is made again', async () => {
  await open();
  await store!.apply(
    Array.from({ length: 30 }, (_, n) => ({
      entity: 'order',
      id: `r${n}`,
      values: { ordered_on: `2026-03-${String((n % 28) + 1).padStart(2, '0')}` },
    })),
  );
  await close();
  let version = 0;
  for (const spoil of [
    () => rmSync(join(folder, 'keys.db')),
    () => spoilOneKey(join(folder, 'keys.db')),
    () => writeFileSync(join(folder, 'keys.db'), 'not a database at all, but long enough to look like one'.repeat(40)),
  ]) {
    spoil();
    for (const suffix of ['-wal', '-shm']) rmSync(join(folder, `keys.db${suffix}`), { force: true });
    await open();
    version += 10;
    const report = await store!.apply([{ entity: 'order', id: 'r7', version, values: { ordered_on: '2026-04-01' } }]);
    expect(await store!.outcomes(report, 'order')).toEqual(['accepted']);
    expect(await count('order')).toBe(30);
    await store!.apply([{ entity: 'order', id: 'r7', version: version + 1, values: { ordered_on: '2026-03-08' } }]);
    expect(await count('order')).toBe(30);
    await store!.apply([{ entity: 'order', id: 'r7', op: 'delete', version: version + 2 }]);
    expect(await count('order')).toBe(29);
    await store!.apply([{ entity: 'order', id: 'r7', version: version + 3, values: { ordered_on: '2026-03-08' } }]);
    await close();
  }
});

/** As a changed byte does: the file is a sound database, and one key is another. */
function spoilOneKey(file: string): void {
  const keys = new Database(file);
  keys.exec(`UPDATE place SET key64 = key64 + 1 WHERE key64 = ${key('order', 'r7')}`);
  keys.close();
}

test('a large batch leaves a gap in the key map that is filled afterwards, and no record is ever found twice', async () => {
  await open();
  const rows = 20_500;
  const dated = (n: number, on: string, version: number) => ({ entity: 'cost_entry', id: `c${n}`, version, values: { incurred_on: on, amount: n } });
  await store!.apply(Array.from({ length: rows }, (_, n) => dated(n, `2026-03-${String((n % 28) + 1).padStart(2, '0')}`, 1)));
  await store!.apply([dated(3, '2026-05-01', 2)]);
  expect(await count('cost_entry')).toBe(rows);
  const isComplete = (): boolean => {
    const keys = new Database(join(folder, 'keys.db'), { readonly: true });
    try {
      return keys.prepare<[], { value: string }>("SELECT value FROM meta WHERE name = 'complete'").get()?.value === '1';
    } finally {
      keys.close();
    }
  };
  await expect.poll(isComplete, { timeout: 60_000 }).toBe(true);
  for (const [n, on] of [
    [3, '2026-06-01'],
    [4, '2026-06-02'],
    [20_499, '2026-06-03'],
  ] as const)
    await store!.apply([dated(n, on, 3)]);
  expect(await count('cost_entry')).toBe(rows);
  const again = await store!.apply([dated(4, '2026-06-02', 3), dated(5, '2026-03-06', 1)]);
  expect(await store!.outcomes(again, 'cost_entry')).toEqual(['unchanged', 'unchanged']);
});

test('when the disk takes no more, nothing acknowledged is lost and the store says so', async () => {
  await open();
  await close();
  const prepared = await spawnTypescript(writer, [join(folder, 'other'), '1']);
  const script = prepared.spawnargs.find((argument) => argument.endsWith('.mjs'))!;
  prepared.kill('SIGKILL');
  const child = spawn('bash', ['-c', `ulimit -f 12000; exec ${process.execPath} ${script} ${folder} 3000`], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  const stuck = setTimeout(() => child.kill('SIGKILL'), 100_000);
  await new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
    child.stdout.on('data', () => (said.match(/failed/g)?.length ?? 0) >= 6 && child.kill('SIGKILL'));
  });
  clearTimeout(stuck);
  expect(said).toMatch(/failed store\.disk_full/);
  const acked = Number([...said.matchAll(/acked (\d+)/g)].at(-1)?.[1] ?? 0);
  expect(acked).toBeGreaterThan(0);
  await open();
  expect(Number((await store!.facts.state()).appliedSeq)).toBeGreaterThanOrEqual(acked);
  expect(await count('order_line')).toBe(Number((await store!.facts.state()).appliedSeq) * 3000);
}, 150_000);

test('no second process opens the file beside this one', async () => {
  await open();
  const script = `import('@duckdb/node-api').then(async ({ DuckDBInstance }) => { const i = await DuckDBInstance.create(':memory:'); const c = await i.connect(); await c.run("ATTACH '${join(folder, 'facts.duckdb')}' AS x"); })`;
  expect(() => execFileSync(process.execPath, ['-e', script], { cwd: import.meta.dirname, stdio: 'pipe' })).toThrow(/lock/i);
});

const limitSize = (bytes: string): void => void execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]);
const canLimit = existsSync('/usr/bin/prlimit');

/** A checkpoint that the operating system lets write no further invalidates the attached file: a real fault of the engine. */
async function breakCheckpoint(): Promise<void> {
  await store!.apply(
    Array.from({ length: 4000 }, (_, n) => ({
      entity: 'account',
      id: `a${n}`,
      values: { name: `${n} ${key('account', String(n))} ${key('account', `x${n}`)}` },
    })),
  );
  limitSize(String(statSync(join(folder, 'facts.duckdb')).size));
  await expect(store!.engine.session((session) => session.run('CHECKPOINT ll'))).rejects.toThrow(/invalidated|FATAL/);
}

test.skipIf(!canLimit)('an engine fault turns the check red once, the file is attached again and nothing is lost', async () => {
  await open();
  try {
    await breakCheckpoint();
  } finally {
    limitSize('unlimited');
  }
  await expect(store!.facts.check()).rejects.toMatchObject({ code: 'store.engine_failed', kind: 'unavailable' });
  await store!.facts.check();
  expect(await count('account')).toBe(4000);
  await store!.apply([{ entity: 'account', id: 'b' }]);
  expect(await count('account')).toBe(4001);
});

test.skipIf(!canLimit)('an engine fault that stays ends acknowledgements for good', async () => {
  await open();
  await breakCheckpoint();
  limitSize('unlimited');
  const moved = join(folder, 'gone.duckdb');
  renameSync(join(folder, 'facts.duckdb'), moved);
  mkdirSync(join(folder, 'facts.duckdb'));
  await expect(store!.facts.check()).rejects.toMatchObject({ code: 'store.engine_failed' });
  await expect(store!.facts.check()).rejects.toMatchObject({ code: 'store.engine_failed' });
  await expect(store!.apply([{ entity: 'account', id: 'b' }])).rejects.toMatchObject({ code: 'store.engine_failed', kind: 'unavailable' });
});
