import { layoutOf } from '#server/folder/layout.ts';
import { systemClock } from '#server/clock.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { openInbox } from '#server/inbox/open-inbox.ts';

/** Writes into the inbox of its argument until it is killed, and tells its parent what was acknowledged. */
const [root, round] = process.argv.slice(2) as [string, string];
const inbox = await openInbox({ layout: layoutOf(root), clock: systemClock, diskGuardBytes: 0, segmentBytes: 20_000 });

export function itemsOf(key: string, count: number): Item[] {
  return Array.from({ length: count }, (_, index) => ({
    entity: 'activity',
    op: 'put',
    source: 'test',
    externalId: `${key}-${index}`,
    version: 0,
    values: { kind: 'call', status: 'completed' },
  }));
}

async function post(poster: number): Promise<void> {
  for (let n = 0; ; n += 1) {
    const key = `${round}-${poster}-${n}`;
    const count = 1 + ((n * 7 + poster) % 20);
    const { seq } = await inbox.append({ kind: 'items', items: itemsOf(key, count) }, key);
    process.send!({ kind: 'appended', key, count, seq: String(seq) });
    if (n % 10 === 9) void inbox.seal(seq - 5n);
  }
}

async function upload(): Promise<void> {
  for (let n = 0; ; n += 1) {
    const size = 1 + ((n * 7919) % 200_000);
    async function* bytes(): AsyncGenerator<Uint8Array> {
      for (let written = 0; written < size; written += 8192) yield Buffer.alloc(Math.min(8192, size - written), `${round}-${n}`);
    }
    const { digest } = await inbox.keepUpload(bytes(), { maxBytes: 1_000_000 });
    process.send!({ kind: 'kept', digest, bytes: size });
  }
}

process.send!({ kind: 'open' });
await Promise.all([post(0), post(1), post(2), upload()]);
