import { recordId } from '@leadline/kpi';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { openTestApp, sendItems } from '#server/test-app.fixture.ts';
import { submitErasure } from './carry-out.ts';
import { pendingOf } from './erase-person.ts';
import { gatherPerson } from './gather-person.ts';
import { keepPending, listPending } from './pending.ts';

const canary = 'Kanari Zsófia';
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function holding(folder: string): string[] {
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => statSync(join(folder, file)).isFile());
  return files.filter((file) => readFileSync(join(folder, file)).includes(canary));
}

test.each([
  ['before it is in the inbox', false],
  ['once it is in the inbox', true],
])('an erasure stopped %s is carried out at the next start', { timeout: 60_000 }, async (_when, isSubmitted) => {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-resume-'));
  folders.push(folder);
  const first = await openTestApp({}, folder);
  const values = { full_name: canary, phone: '+36 20 555 0199', created_at: '2026-05-01' };
  await sendItems(first, [{ entity: 'contact', externalId: 'c1', source: 'crm', values }]);
  const { ctx } = first;
  const pending = pendingOf(await gatherPerson(ctx.facts, recordId('contact', keyOf('contact', 'crm', 'c1'))), ctx.clock.now());
  await keepPending(ctx.control.db, pending);
  if (isSubmitted) await submitErasure(ctx, pending);
  await first.close();
  expect(holding(folder)).not.toEqual([]);
  const second = await openTestApp({}, folder);
  await expect.poll(async () => (await listPending(second.ctx.control.db)).length, { timeout: 30_000 }).toBe(0);
  await second.close();
  expect(holding(folder)).toEqual([]);
});
