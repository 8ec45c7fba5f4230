import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#server/test-app.fixture.ts';

/** A disk of its own, small enough to fill; undefined where this machine lets nobody mount one. */
function mountSmallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder], { stdio: 'pipe' });
    return folder;
  } catch {
    rmdirSync(folder);
    return undefined;
  }
}

const disk = process.platform === 'linux' && process.getuid?.() === 0 ? mountSmallDisk() : undefined;
if (disk === undefined) console.warn('a really full disk is not tried: mounting a small one is not permitted here');

const calls = (batch: number) => ({
  items: Array.from({ length: 400 }, (_, n) => ({
    entity: 'activity',
    op: 'put',
    source: 's',
    externalId: `${batch}-${n}`,
    version: 0,
    values: { kind: 'call', started_at: '2026-03-02T10:00:00Z', phone_number: `${batch} ${n} ${'x'.repeat(200)}` },
  })),
});
const send = (app: TestApp, batch: number) =>
  app.ask({ method: 'POST', url: '/api/items', payload: calls(batch), headers: { 'idempotency-key': `batch-${batch}` } });

async function countCalls(app: TestApp): Promise<number> {
  await app.ctx.applier.until(await app.ctx.inbox.lastSeq());
  const { facts } = app.ctx;
  const [row] = await facts.read({ sql: `SELECT count(*) FROM ${facts.dialect.schema}.fact_activity`, parameters: [], label: 'test' });
  return Number(row![0]);
}

test.skipIf(disk === undefined)(
  'on a disk that is really full nothing acknowledged is lost, and it goes on by itself once there is room',
  async () => {
    const ballast = join(disk!, 'ballast');
    let app = await openTestApp({}, join(disk!, 'data'));
    try {
      let sent = 0;
      for (; sent < 3; sent += 1) expect((await send(app, sent)).statusCode).toBeLessThan(300);
      expect(await countCalls(app)).toBe(3 * 400);
      const { bavail, bsize } = statfsSync(disk!);
      writeFileSync(ballast, Buffer.alloc(bavail * bsize - 3_000_000));
      let refused = await send(app, sent);
      for (; refused.statusCode < 300 && sent < 500; refused = await send(app, sent)) sent += 1;
      expect([refused.statusCode, refused.json<{ error: { code: string } }>().error.code]).toEqual([507, 'inbox.disk_full']);
      expect((await app.get('/api/state')).statusCode).toBe(200);
      rmSync(ballast);
      await expect.poll(async () => (await send(app, sent)).statusCode, { timeout: 60_000, interval: 500 }).toBeLessThan(300);
      sent += 1;
      expect(await countCalls(app)).toBe(sent * 400);
      await app.close();
      app = await openTestApp({}, join(disk!, 'data'));
      expect(await countCalls(app)).toBe(sent * 400);
    } finally {
      await app.close();
      execFileSync('umount', [disk!]);
      rmdirSync(disk!);
    }
  },
  180_000,
);
