import type { HealthResponse } from '@leadline/contract';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestApp } from '#server/test-app.fixture.ts';

const item = { items: [{ entity: 'account', externalId: 'a', values: { name: 'Acme' } }] };
const codeOf = (answer: { json: <T>() => T }) => answer.json<{ error: { code: string } }>().error.code;

test('on a full disk nothing new is taken, what is there can be read, and health says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-full-'));
  await (await openTestApp({}, folder)).close();
  const app = await openTestApp({ LEADLINE_DISK_GUARD_MB: '99999999' }, folder);
  try {
    const [refused, upload] = [
      await app.post('/api/items', item),
      await app.ask({ method: 'POST', url: '/api/uploads?name=a.csv', headers: { 'content-type': 'application/octet-stream' }, payload: 'a,b' }),
    ];
    expect([refused.statusCode, codeOf(refused), upload.statusCode]).toEqual([507, 'inbox.disk_full', 507]);
    expect(await app.ctx.inbox.lastSeq()).toBe(0n);
    expect((await app.get('/api/state')).statusCode).toBe(200);
    const health = await app.get('/health');
    expect(health.statusCode).toBe(503);
    expect(health.json<HealthResponse>().checks.find((check) => check.name === 'disk')).toMatchObject({
      isHealthy: false,
      detail: 'inbox.disk_full',
    });
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('an upload above the cap is refused and leaves nothing behind', async () => {
  const app = await openTestApp({ LEADLINE_UPLOAD_CAP_MB: '1' });
  try {
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await app.ask({ method: 'POST', url: '/api/uploads?name=a.csv', headers, payload: Buffer.alloc(2 * 1024 * 1024, 'a') });
    expect([answer.statusCode, codeOf(answer)]).toEqual([413, 'inbox.upload_too_large']);
    expect(readdirSync(app.ctx.folder.layout.uploads)).toEqual([]);
  } finally {
    await app.close();
  }
});
