import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestApp, sendItems, type TestApp } from '#server/test-app.fixture.ts';
import { saveSettings } from './save-settings.ts';

async function startedAt({ ctx }: TestApp): Promise<unknown> {
  await ctx.applier.until(await ctx.inbox.lastSeq());
  const sql = `SELECT started_at FROM ${ctx.facts.dialect.schema}.fact_activity`;
  return (await ctx.facts.read({ sql, parameters: [], label: 'test' }))[0]![0];
}

test('ended between saving another time zone and making the facts again, the next start makes them again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-zone-'));
  let app = await openTestApp({}, folder);
  await saveSettings(app.ctx, { ...(await app.ctx.organization()), timezone: 'UTC' });
  const values = { kind: 'call', started_at: '2026-03-02 23:30:00' };
  await sendItems(app, [{ entity: 'activity', op: 'put', source: 's', externalId: 'a', version: 0, values }]);
  const before = await startedAt(app);
  const ended = { ...app.ctx, applier: { ...app.ctx.applier, publish: () => Promise.reject(new Error('ended')) } };
  await expect(saveSettings(ended, { ...(await app.ctx.organization()), timezone: 'Asia/Ho_Chi_Minh' })).rejects.toThrow('ended');
  await app.close();
  app = await openTestApp({}, folder);
  const after = await startedAt(app);
  await app.ctx.applier.rebuild();
  expect(after).toBe(await startedAt(app));
  expect(after).not.toBe(before);
  await app.close();
  rmSync(folder, { recursive: true });
});
