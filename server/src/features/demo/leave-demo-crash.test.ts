import type { DemoResponse, StateResponse } from '@leadline/contract';
import { demoOrganization, demoRecipeName, demoSource } from '@leadline/demo';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { saveOrganization } from '#server/control/organization.ts';
import { startImport } from '#server/ingest/start-import.ts';
import { addAdministrator, openTestApp, type TestApp } from '#server/test-app.fixture.ts';
import { isUntouched } from './demo.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadline-leave-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const own = { name: 'Bình Minh', country: 'VN', currency: 'VND', timezone: 'Asia/Ho_Chi_Minh', locale: 'vi' };
const stateOf = async (app: TestApp) => (await app.get('/api/state')).json<StateResponse>();

/** As small a demo company as there can be: one customer. */
async function loadSmall(app: TestApp): Promise<bigint> {
  await saveOrganization(app.ctx.control.db, demoOrganization, app.ctx.clock.now());
  const { digest } = await app.ctx.inbox.keepUpload(Readable.from([Buffer.from('external_id,name\na1,Acme\n')]), { maxBytes: 1000 });
  const file = { id: 'account', match: { name: 'account.csv' }, encoding: 'utf-8', delimiter: ',', quote: '"', hasHeader: true, skip: 0 };
  const id = [{ kind: 'column', column: 'external_id' }];
  const fields = [{ column: 'name', from: { kind: 'column', column: 'name' } }];
  const recipe = {
    name: demoRecipeName,
    source: demoSource,
    files: [file],
    defaults: { dateOrder: 'ymd', decimal: '.', currency: null, timezone: null },
    corrections: [],
    outputs: [{ entity: 'account', file: 'account', id, fields }],
  };
  const parts = { db: app.ctx.control.db, applier: app.ctx.applier, clock: app.ctx.clock };
  const run = await startImport(parts, { files: [{ name: 'account.csv', digest }], recipe, recipeName: recipe.name });
  await app.ctx.applier.until(run.seq!);
  return run.seq!;
}

test('leaving that was cut short after the demo was withdrawn is finished by leaving again', { timeout: 120_000 }, async () => {
  let app = await openTestApp({}, folder);
  const seq = await loadSmall(app);
  await app.ctx.inbox.append({ kind: 'withdraw', seq: String(seq) });
  await app.close();

  app = await openTestApp({}, folder);
  await addAdministrator(app);
  expect(await isUntouched(app.ctx)).toBe(false);
  expect((await app.get('/api/demo')).json<DemoResponse>()).toMatchObject({ isShown: true, ownImports: 0 });
  expect((await app.post('/api/demo/leave', own)).statusCode).toBe(200);
  expect(await stateOf(app)).toMatchObject({ isDemo: false, hasData: false, organization: own });
  await app.close();
});

test('loading that was cut short before its first record begins again at the next start', { timeout: 60_000 }, async () => {
  const app = await openTestApp();
  await saveOrganization(app.ctx.control.db, demoOrganization, app.ctx.clock.now());
  expect(await isUntouched(app.ctx)).toBe(true);
  await addAdministrator(app);
  await app.post('/api/demo/leave', own);
  expect(await isUntouched(app.ctx)).toBe(false);
  await app.close();
});
