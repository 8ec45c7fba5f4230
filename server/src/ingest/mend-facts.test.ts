import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { HealthResponse } from '@leadline/contract';
import { layoutOf } from '#server/folder/layout.ts';
import { openTestApp, sendItems } from '#server/test-app.fixture.ts';

const accounts = Array.from({ length: 3000 }, (_, n) => ({
  entity: 'account',
  op: 'put',
  source: 's',
  externalId: `a${n}`,
  version: 0,
  values: { name: `${n} ${Math.sin(n)} ${Math.cos(n)}` },
}));

test('a fact file found damaged while it is in use is replaced, the facts are made again, and health tells of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-mend-'));
  let app = await openTestApp({}, folder);
  await sendItems(app, accounts);
  await app.close();
  const { facts } = layoutOf(folder);
  const descriptor = openSync(facts, 'r+');
  app = await openTestApp({}, folder);
  for (let at = 12_288 + 5_000; at < statSync(facts).size; at += 20_000) writeSync(descriptor, Buffer.from('damage'), 0, 6, at);
  closeSync(descriptor);
  const names = (): Promise<unknown> =>
    app.ctx.facts.read({ sql: `SELECT count(DISTINCT name) FROM ${app.ctx.facts.dialect.schema}.fact_account`, parameters: [], label: 'test' }).then(
      (rows) => String(rows[0]![0]),
      (error: { code?: string }) => error.code,
    );
  expect(await names()).toBe('store.damaged');
  await expect.poll(names, { timeout: 60_000, interval: 100 }).toBe('3000');
  const health = (await app.get('/health')).json<HealthResponse>();
  expect(health.status).toBe('ok');
  expect(health.checks.find(({ name }) => name === 'facts')?.detail).toMatch(/^made again: /);
  await sendItems(app, [{ ...accounts[0]!, version: 1, values: { name: 'new' } }]);
  expect(await names()).toBe('3000');
  await app.close();
  rmSync(folder, { recursive: true });
});
