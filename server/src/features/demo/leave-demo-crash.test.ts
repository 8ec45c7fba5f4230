import type { DemoResponse, StateResponse } from '@leadline/contract';
import { demoOrganization } from '@leadline/demo';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { saveOrganization } from '#server/control/organization.ts';
import { addAdministrator, openTestApp, type TestApp } from '#server/test-app.fixture.ts';
import { isUntouched } from './demo.ts';
import { loadSmallDemo } from './small-demo.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadline-leave-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const own = { name: 'Bình Minh', country: 'VN', currency: 'VND', timezone: 'Asia/Ho_Chi_Minh', locale: 'vi' };
const stateOf = async (app: TestApp) => (await app.get('/api/state')).json<StateResponse>();

test('leaving that was cut short after the demo was withdrawn is finished by leaving again', { timeout: 120_000 }, async () => {
  let app = await openTestApp({}, folder);
  const seq = await loadSmallDemo(app);
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
