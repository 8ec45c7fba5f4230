import type { ImportRun, ItemsResponse } from '@leadline/contract';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres, type TestDatabase } from '../../../test/support/postgres.ts';
import { readSettings, type Settings } from '#server/config.ts';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';
import { examineDatabase } from './examine-database.ts';
import { isSame, moveToDatabase } from './move-to-database.ts';
import { restoreBackup } from './restore.ts';

const silent = pino({ level: 'silent' });
const fixed = { LEADLINE_NOW: '2026-06-15T10:00:00Z', LEADLINE_DISK_GUARD_MB: '0', LEADLINE_ENGINE_MEMORY_MB: '512' };
const patient = { LEADLINE_LANE_PATIENCE_S: '100', LEADLINE_QUERY_DEADLINE_S: '100' };
const home = mkdtempSync(join(tmpdir(), 'leadline-move-'));
const folder = join(home, 'data');
const settings: Settings = readSettings({ data: folder }, fixed);
let database: TestDatabase;
let importId = '';
let keySeq = '';

/** A firm by API, an import that was taken back, one that stands, a saved KPI, settings. */
beforeAll(async () => {
  database = await startPostgres();
  const app = await openTestApp({}, folder);
  await sendItems(app, smallFirm);
  const again = await app.post('/api/items', { items: smallFirm.slice(0, 1) }, { 'idempotency-key': 'once' });
  keySeq = again.json<ItemsResponse>().seq;
  for (const [name, rows] of [
    ['undone', 'id,name\nx,Iksz\n'],
    ['kept', 'id,name\ny,Ypszilon\nz,Zéta\n'],
  ] as const) {
    importId = await importCsv(app, `${name}.csv`, rows);
    if (name === 'undone') expect((await app.post(`/api/imports/${importId}/undo`, {})).statusCode).toBe(200);
  }
  await app.post('/api/kpis', { formula: 'count(lead)', words: { en: { name: 'Moved along' } } });
  await app.close();
});
afterAll(async () => {
  await database.stop();
  rmSync(home, { recursive: true, force: true });
});

async function importCsv(app: TestApp, name: string, text: string): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream' };
  const upload = await app.ask({ method: 'POST', url: `/api/uploads?name=${name}`, headers, payload: Buffer.from(text) });
  const { digest } = upload.json<{ digest: string }>();
  const recipe = {
    name: 'accounts',
    source: 'files',
    files: [{ id: 'accounts', match: { name: '*.csv' }, encoding: 'utf-8', delimiter: ',', quote: '"', hasHeader: true, skip: 0 }],
    defaults: { dateOrder: 'ymd', decimal: '.', currency: null, timezone: null },
    corrections: [],
    outputs: [
      {
        entity: 'account',
        file: 'accounts',
        id: [{ kind: 'column', column: 'id' }],
        fields: [{ column: 'name', from: { kind: 'column', column: 'name' } }],
      },
    ],
  };
  const answer = await app.post('/api/imports', { files: [{ name, digest }], recipe });
  expect(answer.statusCode, answer.body).toBe(202);
  await app.ctx.applier.until(await app.ctx.inbox.lastSeq());
  return answer.json<{ id: string }>().id;
}

test('a move that is cut short keeps servers away, goes on, and ends with the same records and answers', { timeout: 180_000 }, async () => {
  const onDatabase = { LEADLINE_DATABASE_URL: database.url };
  const cut = moveToDatabase(settings, database.url, silent, (done) => {
    if (done > 0.3) throw new Error('cut short');
  });
  await expect(cut).rejects.toThrow('cut short');
  await expect(openTestApp(onDatabase)).rejects.toMatchObject({ code: 'database.being_moved' });

  const comparison = await moveToDatabase(settings, database.url, silent, () => undefined);
  expect(comparison.otherAnswers).toEqual([]);
  expect(comparison.entities.filter((each) => !each.isSame)).toEqual([]);
  expect(comparison.entities.find(({ entity }) => entity === 'account')!.records).toEqual(['4', '4']);
  expect(comparison.answers).toBeGreaterThan(200);
  expect(isSame(comparison)).toBe(true);

  await expect(moveToDatabase(settings, database.url, silent, () => undefined)).rejects.toMatchObject({ code: 'database.not_empty' });
  const app = await openTestApp(onDatabase);
  const runs = (await app.get('/api/imports')).json<{ imports: readonly ImportRun[] }>().imports;
  expect(runs.map(({ status }) => status).sort()).toEqual(['done', 'undone']);
  expect(runs.find(({ id }) => id === importId)!.status).toBe('done');
  const again = await app.post('/api/items', { items: smallFirm.slice(0, 1) }, { 'idempotency-key': 'once' });
  expect([again.statusCode, again.json<ItemsResponse>().seq]).toEqual([200, keySeq]);
  expect((await app.get('/api/kpis')).body).toContain('Moved along');
  expect((await app.post(`/api/imports/${importId}/undo`, {})).statusCode).toBe(200);
  await expect(moveToDatabase(settings, database.url, silent, () => undefined)).rejects.toMatchObject({ code: 'database.in_use' });
  await app.close();
});

test('a backup of the database is restored to a data folder that answers the same', async () => {
  const onDatabase = { ...patient, LEADLINE_DATABASE_URL: database.url };
  const app = await openTestApp(onDatabase);
  const question = { queries: [{ kpis: [{ id: 'won_revenue' }, { id: 'win_rate' }], period: { kind: 'all' }, by: ['person'] }] };
  const before = await app.post('/api/query', question);
  const backup = join(home, 'backup');
  expect((await app.post('/api/backup', { folder: backup })).statusCode).toBe(200);
  await app.close();
  await restoreBackup(backup, join(home, 'restored'));
  const restored = await openTestApp(patient, join(home, 'restored'));
  await restored.ctx.applier.until(await restored.ctx.inbox.lastSeq());
  const after = await restored.post('/api/query', question);
  const numbers = (body: string): unknown =>
    (JSON.parse(body) as { results: { rows: unknown; totals: unknown }[] }).results.map(({ rows, totals }) => [rows, totals]);
  expect(numbers(after.body)).toEqual(numbers(before.body));
  await restored.close();
});

test('the doctor finds a damaged file, a missing one and a damaged entry', async () => {
  const clock = { now: () => new Date() };
  expect(await examineDatabase(database.url, clock)).toEqual([]);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ digest: string }>('SELECT digest FROM leadline_inbox.upload ORDER BY digest');
  await client.query(`UPDATE leadline_inbox.upload_piece SET piece = 'other' WHERE digest = $1`, [rows[0]!.digest]);
  await client.query('DELETE FROM leadline_inbox.upload WHERE digest = $1', [rows[1]!.digest]);
  expect((await examineDatabase(database.url, clock)).map(({ code }) => code).sort()).toEqual([
    'database.found_upload_damaged',
    'database.found_upload_missing',
  ]);
  await client.query(`UPDATE leadline_inbox.entry SET content = replace(content, 'Acme', 'Bcme') WHERE seq = 1`);
  expect((await examineDatabase(database.url, clock)).map(({ code }) => code)).toContain('database.found_entry_damaged');
  await client.end();
});
