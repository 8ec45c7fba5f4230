import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { systemClock } from '#server/clock.ts';
import { layoutOf } from '#server/folder/layout.ts';
import { openInbox } from '#server/inbox/open-inbox.ts';
import { spawnTypescript } from '../../../test/support/typescript-child.ts';
import { times } from '../../../test/support/times.ts';

type Told =
  | { readonly kind: 'open' }
  | { readonly kind: 'appended'; readonly key: string; readonly count: number; readonly seq: string }
  | { readonly kind: 'kept'; readonly digest: string; readonly bytes: number };

const rounds = times(3);

/** @returns what the child had acknowledged when it was killed */
async function writeAndKill(root: string, round: number): Promise<readonly Told[]> {
  const child = await spawnTypescript(join(import.meta.dirname, 'inbox-writer.fixture.ts'), [root, String(round)]);
  const told: Told[] = [];
  child.on('message', (message) => told.push(message as Told));
  await once(child, 'message');
  await wait(20 + Math.random() * 400);
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
  return told;
}

async function readInbox(root: string): Promise<{ perKey: Map<string, number>; seqs: string[]; keyOf: Map<string, string> }> {
  const inbox = await openInbox({ layout: layoutOf(root), clock: systemClock, diskGuardBytes: 0 });
  const perKey = new Map<string, number>();
  const keyOf = new Map<string, string>();
  const seqs: string[] = [];
  for await (const { seq, content } of inbox.entries(0n)) {
    if (content.kind !== 'items') continue;
    seqs.push(String(seq));
    for (const { externalId } of content.items) {
      const key = externalId.slice(0, externalId.lastIndexOf('-'));
      perKey.set(key, (perKey.get(key) ?? 0) + 1);
      keyOf.set(String(seq), key);
    }
  }
  await inbox.close();
  return { perKey, seqs, keyOf };
}

it(`loses and doubles nothing it acknowledged in ${rounds} kills`, async () => {
  const root = mkdtempSync(join(tmpdir(), 'leadline-inbox-'));
  const layout = layoutOf(root);
  mkdirSync(layout.uploads);
  const acknowledged = new Map<string, Extract<Told, { kind: 'appended' }>>();
  const uploads = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1) {
    for (const told of await writeAndKill(root, round)) {
      if (told.kind === 'appended') acknowledged.set(told.key, told);
      if (told.kind === 'kept') uploads.set(told.digest, told.bytes);
    }
    const found = await readInbox(root);
    for (const { key, count, seq } of acknowledged.values()) {
      expect(found.perKey.get(key), `items of ${key}`).toBe(count);
      expect(found.keyOf.get(seq)).toBe(key);
    }
    expect(new Set(found.seqs).size).toBe(found.seqs.length);
  }
  for (const [digest, bytes] of uploads) {
    const content = readFileSync(join(layout.uploads, digest));
    expect(content.length).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex')).toBe(digest);
  }
  expect(acknowledged.size).toBeGreaterThan(rounds * 3);
  expect(uploads.size).toBeGreaterThan(0);
  expect(readdirSync(layout.segments).length).toBeGreaterThan(0);
  rmSync(root, { recursive: true });
}, 120_000);
