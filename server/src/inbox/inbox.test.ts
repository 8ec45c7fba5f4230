import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layoutOf, type Layout } from '#server/folder/layout.ts';
import type { Entry, EntryContent, Inbox, Item } from '#server/inbox/inbox.ts';
import { openInbox, type InboxOptions } from '#server/inbox/open-inbox.ts';

const clock = { now: () => new Date('2026-03-01T10:00:00Z') };
let root: string;
let layout: Layout;
let inbox: Inbox;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'leadline-inbox-'));
  layout = layoutOf(root);
  mkdirSync(layout.uploads);
  mkdirSync(layout.segments);
  inbox = await open();
});
afterEach(async () => {
  await inbox.close().catch(() => undefined);
  rmSync(root, { recursive: true, force: true });
});

function open(options: Partial<InboxOptions> = {}): Promise<Inbox> {
  return openInbox({ layout, clock, diskGuardBytes: 0, ...options });
}
async function reopen(options: Partial<InboxOptions> = {}): Promise<void> {
  await inbox.close();
  inbox = await open(options);
}
function items(...ids: readonly string[]): EntryContent {
  return {
    kind: 'items',
    items: ids.map((externalId): Item => ({
      entity: 'account',
      op: 'put',
      source: 's',
      externalId,
      version: 0,
      values: { name: `Công ty "${externalId}"\n\t` },
    })),
  };
}
async function all(after = 0n): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of inbox.entries(after)) entries.push(entry);
  return entries;
}
async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

describe('append', () => {
  it('keeps what it was given, in order, over a restart', async () => {
    expect(await inbox.lastSeq()).toBe(0n);
    const contents = [items('a', 'b'), items('c'), items('đ')];
    for (const content of contents) await inbox.append(content);
    await reopen();
    expect(await inbox.lastSeq()).toBe(3n);
    expect(await all()).toEqual(contents.map((content, index) => ({ seq: BigInt(index + 1), receivedAt: '2026-03-01T10:00:00.000Z', content })));
    expect((await all(2n)).map(({ seq }) => seq)).toEqual([3n]);
  });

  it('tells the same from memory, from the file and after it was written anew', async () => {
    for (const content of [items('a', 'b'), items('c'), items('đ')]) await inbox.append(content);
    const first = await all();
    expect(first.map(({ seq }) => seq)).toEqual([1n, 2n, 3n]);
    expect(await all()).toEqual(first);
    await inbox.append(items('late'));
    expect((await all(2n)).map(({ seq }) => seq)).toEqual([3n, 4n]);
    await inbox.append(items('written anew'));
    await inbox.rewrite([{ seq: 5n, content: JSON.stringify(items('clean')) }]);
    expect((await all(4n)).map(({ content }) => content)).toEqual([items('clean')]);
  });

  it('gives every one of many at once a number of its own', async () => {
    const results = await Promise.all(Array.from({ length: 300 }, (_, index) => inbox.append(items(String(index)))));
    expect(new Set(results.map(({ seq }) => seq)).size).toBe(300);
    expect(await all()).toHaveLength(300);
  });

  it('answers a repeated key from the first time, even after a restart', async () => {
    const first = await inbox.append(items('a'), 'key-1');
    await reopen();
    expect(await inbox.append(items('a'), 'key-1')).toEqual({ seq: first.seq, isReplay: true });
    expect(await all()).toHaveLength(1);
  });

  it('takes one of several with the same key at the same moment', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => inbox.append(items('a'), 'key-1')));
    expect(results.filter(({ isReplay }) => !isReplay)).toHaveLength(1);
    expect(new Set(results.map(({ seq }) => seq)).size).toBe(1);
  });

  it('refuses a key used for something else, and nothing beside it', async () => {
    await inbox.append(items('a'), 'key-1');
    const [wrong, right] = await Promise.allSettled([inbox.append(items('b'), 'key-1'), inbox.append(items('c'), 'key-2')]);
    expect(wrong).toMatchObject({ status: 'rejected', reason: { kind: 'conflict', code: 'inbox.key_reused' } });
    expect(right).toMatchObject({ status: 'fulfilled', value: { isReplay: false } });
  });

  it('refuses an import of a file it does not have', async () => {
    const content: EntryContent = { kind: 'import', importId: 'i', files: [{ name: 'a.csv', digest: 'f'.repeat(64) }], recipe: {} };
    await expect(inbox.append(content)).rejects.toMatchObject({ kind: 'not_found', code: 'inbox.no_such_upload' });
  });

  it('withdraws only what is there', async () => {
    const { seq } = await inbox.append(items('a'));
    await expect(inbox.append({ kind: 'withdraw', seq: '99' })).rejects.toMatchObject({ code: 'inbox.no_such_entry' });
    await expect(inbox.append({ kind: 'withdraw', seq: '1; drop' })).rejects.toMatchObject({ code: 'inbox.no_such_entry' });
    const { seq: withdrawal } = await inbox.append({ kind: 'withdraw', seq: String(seq) });
    await expect(inbox.append({ kind: 'withdraw', seq: String(withdrawal) })).rejects.toMatchObject({ code: 'inbox.no_such_entry' });
    await inbox.append({ kind: 'restore', seq: String(seq) });
    expect(await inbox.withdrawals()).toEqual([
      { seq: withdrawal, kind: 'withdraw', target: seq },
      { seq: withdrawal + 1n, kind: 'restore', target: seq },
    ]);
  });

  it('pushes back while too much is on its way to the disk', async () => {
    await reopen({ maxBytesInFlight: 1000 });
    const results = await Promise.allSettled(Array.from({ length: 50 }, (_, index) => inbox.append(items(`${index}-${'x'.repeat(300)}`))));
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toMatchObject({ kind: 'limit', code: 'inbox.busy', parameters: { retryAfter: 1 } });
    expect(await all()).toHaveLength(50 - refused.length);
    await inbox.append(items('later'));
  });

  it('refuses new data while the disk is nearly full, and still reads', async () => {
    await inbox.append(items('a'));
    await reopen({ diskGuardBytes: Number.MAX_SAFE_INTEGER });
    await expect(inbox.append(items('b'))).rejects.toMatchObject({ kind: 'storage_full', code: 'inbox.disk_full' });
    await expect(inbox.keepUpload(chunks('x'), { maxBytes: 10 })).rejects.toMatchObject({ kind: 'storage_full' });
    expect(await all()).toHaveLength(1);
  });

  it('keeps every batch of many posters at once, and says how fast', async () => {
    const batch = items(...Array.from({ length: 100 }, (_, index) => `id-${index}`));
    await inbox.append(batch);
    const started = performance.now();
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let n = 0; n < 25; n += 1) await inbox.append(batch);
      }),
    );
    console.log(`durable events a second: ${Math.round(20_000 / ((performance.now() - started) / 1000))}`);
    expect(await all()).toHaveLength(201);
  });
});

describe('keepUpload', () => {
  it('keeps bytes under their hash, once', async () => {
    const first = await inbox.keepUpload(chunks('xin ', 'chào'), { maxBytes: 100 });
    const second = await inbox.keepUpload(chunks('xin chào'), { maxBytes: 100 });
    expect(second.digest).toBe(first.digest);
    expect(first.bytes).toBe(9);
    expect(readFileSync(await inbox.uploadPath(first.digest), 'utf8')).toBe('xin chào');
    expect(readdirSync(layout.uploads)).toEqual([first.digest]);
  });

  it('leaves nothing of an upload over the cap or broken off', async () => {
    await expect(inbox.keepUpload(chunks('12345', '67890', 'x'), { maxBytes: 10 })).rejects.toMatchObject({
      kind: 'too_large',
      code: 'inbox.upload_too_large',
    });
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('abc');
      throw new Error('connection lost');
    }
    await expect(inbox.keepUpload(broken(), { maxBytes: 10 })).rejects.toThrow('connection lost');
    expect(readdirSync(layout.uploads)).toEqual([]);
  });

  it('mends an upload that is not whole', async () => {
    const { digest } = await inbox.keepUpload(chunks('whole'), { maxBytes: 100 });
    writeFileSync(join(layout.uploads, digest), 'who');
    await inbox.keepUpload(chunks('whole'), { maxBytes: 100 });
    expect(readFileSync(await inbox.uploadPath(digest), 'utf8')).toBe('whole');
  });

  it.each(['', '../inbox.db', 'a'.repeat(64), `${'a'.repeat(64)}/..`])('does not know the upload "%s"', async (digest) => {
    await expect(inbox.uploadPath(digest)).rejects.toThrow(expect.objectContaining({ code: 'inbox.no_such_upload' }));
  });
});

describe('seal', () => {
  it('moves applied batches into compressed files and reads them as before', async () => {
    await reopen({ segmentBytes: 5_000 });
    for (let n = 0; n < 60; n += 1) await inbox.append(items(...Array.from({ length: 10 }, (_, index) => `${n}-${index}`)), `key-${n}`);
    const before = await all();
    expect(await inbox.seal(40n)).toBeGreaterThan(30);
    expect(await all()).toEqual(before);
    await reopen();
    expect(await all()).toEqual(before);
    expect(await all(37n)).toEqual(before.slice(37));
    expect(await inbox.append(before[3]!.content, 'key-3')).toEqual({ seq: 4n, isReplay: true });
    expect(readdirSync(layout.segments).length).toBeGreaterThan(1);
  });

  it('leaves alone what is not applied or too little', async () => {
    await inbox.append(items('a'));
    expect(await inbox.seal(1n)).toBe(0);
  });

  it('notices a damaged segment', async () => {
    await reopen({ segmentBytes: 100 });
    await inbox.append(items('a', 'b', 'c'));
    await inbox.seal(1n);
    const [name] = readdirSync(layout.segments);
    writeFileSync(join(layout.segments, name!), 'rubbish');
    await expect(all()).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

describe('opening', () => {
  it('refuses a second opening of the file', async () => {
    await expect(open()).rejects.toMatchObject({ kind: 'conflict', code: 'folder.in_use' });
  });

  it('names a file that is no inbox', async () => {
    await inbox.close();
    writeFileSync(layout.inbox, 'rubbish '.repeat(1000));
    await expect(open()).rejects.toMatchObject({ code: 'inbox.damaged' });
  });

  it('refuses an inbox of a newer version', async () => {
    await inbox.close();
    const database = new SqliteDatabase(layout.inbox);
    database.pragma('user_version = 99');
    database.close();
    await expect(open()).rejects.toMatchObject({ kind: 'precondition', code: 'inbox.newer' });
  });

  it('says so when the storage thread is gone', async () => {
    await inbox.close();
    await expect(inbox.append(items('a'))).rejects.toMatchObject({ kind: 'unavailable', code: 'inbox.unavailable' });
    await expect(inbox.check()).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

it('copies itself while it is written to', async () => {
  const upload = await inbox.keepUpload(chunks('file'), { maxBytes: 100 });
  for (let n = 0; n < 50; n += 1) await inbox.append(items(String(n)));
  const copy = join(root, 'copy');
  mkdirSync(copy);
  const writing = Promise.all(Array.from({ length: 50 }, (_, n) => inbox.append(items(`later-${n}`))));
  await inbox.backup(copy);
  await writing;
  const copied = await openInbox({ layout: layoutOf(copy), clock, diskGuardBytes: 0 });
  let count = 0;
  for await (const _entry of copied.entries(0n)) count += 1;
  expect(count).toBeGreaterThanOrEqual(50);
  expect(readFileSync(await copied.uploadPath(upload.digest), 'utf8')).toBe('file');
  await copied.close();
});
