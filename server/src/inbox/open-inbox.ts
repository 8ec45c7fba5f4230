import { LeadlineError } from '@leadline/contract';
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '#server/clock.ts';
import { syncFolder } from '#server/folder/durable-file.ts';
import type { Layout } from '#server/folder/layout.ts';
import { copyInbox } from '#server/inbox/copy-inbox.ts';
import { diskGuard, type DiskGuard } from '#server/inbox/disk-guard.ts';
import type { Entry, EntryContent, Inbox, KeptEntry, KeptKey } from '#server/inbox/inbox.ts';
import { keepUpload } from '#server/inbox/keep-upload.ts';
import { startStorageThread, type StorageThread } from '#server/inbox/storage-thread.ts';

export interface InboxOptions {
  readonly layout: Pick<Layout, 'inbox' | 'segments' | 'uploads'>;
  readonly clock: Clock;
  /** Bytes that must stay free on the disk; null: 512 MiB or 5 %. */
  readonly diskGuardBytes: number | null;
  /** Bytes of applied batches that make a segment. */
  readonly segmentBytes?: number;
  /** Most bytes on their way to the disk at once. */
  readonly maxBytesInFlight?: number;
}

/** @throws LeadlineError folder.in_use, inbox.newer, inbox.damaged */
export async function openInbox(options: InboxOptions): Promise<Inbox> {
  const { layout, clock } = options;
  const thread = await startStorageThread({ file: layout.inbox, segments: layout.segments, segmentBytes: options.segmentBytes ?? 8 * 1024 * 1024 });
  const guard = diskGuard(layout.uploads, options.diskGuardBytes);
  const uploadPath = (digest: string): string => findUploadPath(layout.uploads, digest);
  const latest = latestEntry();
  return {
    keepUpload: (bytes, { maxBytes }) => keepUpload({ folder: layout.uploads, guard, clock }, bytes, maxBytes),
    uploadPath: async (digest) => uploadPath(digest),
    listUploads: async () => (await readdir(layout.uploads)).filter((name) => /^[0-9a-f]{64}$/.test(name)).sort(),
    append: appender(options, { thread, guard, uploadPath, latest }),
    entries: (after) => entriesAfter(thread, latest, after),
    keptEntries: (after) => keptEntries(thread, after),
    keptKeys: () => keptKeys(thread),
    adopt: async (entries, keys) => void (await thread.ask({ kind: 'adopt', entries, keys })),
    lastSeq: () => thread.ask({ kind: 'last' }),
    withdrawals: () => thread.ask({ kind: 'withdrawals' }),
    erasures: () => thread.ask({ kind: 'erasures' }),
    rewrite: async (rewritings) => {
      latest.forget();
      await thread.ask({ kind: 'rewrite', rewritings });
    },
    dropUpload: (digest) => dropUpload(layout.uploads, digest),
    purge: async () => void (await thread.ask({ kind: 'purge' })),
    seal: (appliedSeq) => {
      latest.forget();
      return thread.ask({ kind: 'seal', appliedSeq });
    },
    check: async () => void (await thread.ask({ kind: 'last' })),
    backup: async (folder) => {
      await thread.ask({ kind: 'backup', file: join(folder, 'inbox.db') });
      await copyInbox(layout, folder);
    },
    close: () => thread.end(),
  };
}

function findUploadPath(folder: string, digest: string): string {
  const path = join(folder, digest);
  if (!/^[0-9a-f]{64}$/.test(digest) || !existsSync(path))
    throw new LeadlineError('not_found', 'inbox.no_such_upload', { digest: digest.slice(0, 64) });
  return path;
}

async function dropUpload(folder: string, digest: string): Promise<void> {
  await rm(findUploadPath(folder, digest));
  syncFolder(folder);
}

/** What was kept last, as it was given: whoever takes it next has no need to read it back. Handed out once, then it is the file that tells. */
interface LatestEntry {
  readonly put: (entry: Entry) => void;
  readonly take: (seq: bigint) => Entry | undefined;
  readonly forget: () => void;
}

function latestEntry(): LatestEntry {
  let latest: Entry | undefined;
  const forget = (): void => void (latest = undefined);
  return {
    put: (entry) => void (latest = entry),
    take: (seq) => {
      const found = latest?.seq === seq ? latest : undefined;
      if (found) forget();
      return found;
    },
    forget,
  };
}

interface AppendParts {
  readonly thread: StorageThread;
  readonly guard: DiskGuard;
  readonly uploadPath: (digest: string) => string;
  readonly latest: LatestEntry;
}

function appender(options: InboxOptions, { thread, guard, uploadPath, latest }: AppendParts): Inbox['append'] {
  const most = options.maxBytesInFlight ?? 64 * 1024 * 1024;
  let inFlight = 0;
  return async (content, idempotencyKey) => {
    thread.assertSound();
    if (content.kind === 'import') for (const { digest } of content.files) uploadPath(digest);
    const text = JSON.stringify(content);
    if (inFlight > 0 && inFlight + text.length > most) throw new LeadlineError('limit', 'inbox.busy', { retryAfter: 1 });
    inFlight += text.length;
    try {
      await guard.assertRoom();
      const receivedAt = options.clock.now().toISOString();
      const key = idempotencyKey ?? null;
      const kept = await thread.ask({ kind: 'append', receivedAt, entry: content.kind, content: text, target: targetOf(content), key });
      if (content.kind === 'items' && !kept.isReplay) latest.put({ seq: kept.seq, receivedAt, content });
      return kept;
    } finally {
      inFlight -= text.length;
    }
  };
}

/** @throws LeadlineError inbox.no_such_entry */
export function targetOf(content: EntryContent): bigint | null {
  if (content.kind !== 'withdraw' && content.kind !== 'restore') return null;
  if (!/^\d{1,18}$/.test(content.seq)) throw new LeadlineError('not_found', 'inbox.no_such_entry');
  return BigInt(content.seq);
}

async function* entriesAfter(thread: StorageThread, latest: LatestEntry, after: bigint): AsyncGenerator<Entry> {
  for (let last = after; ;) {
    for (let entry = latest.take(last + 1n); entry; entry = latest.take(last + 1n)) {
      last = entry.seq;
      yield entry;
    }
    const page = await thread.ask({ kind: 'page', after: last });
    if (page.length === 0) return;
    for (const { seq, receivedAt, content } of page) {
      last = seq;
      yield { seq, receivedAt, content: JSON.parse(content) as EntryContent };
    }
  }
}

async function* keptEntries(thread: StorageThread, after: bigint): AsyncGenerator<readonly KeptEntry[]> {
  for (let last = after; ;) {
    const page = await thread.ask({ kind: 'page', after: last });
    if (page.length === 0) return;
    yield page;
    last = page.at(-1)!.seq;
  }
}

async function* keptKeys(thread: StorageThread): AsyncGenerator<readonly KeptKey[]> {
  for (let last = ''; ;) {
    const page = await thread.ask({ kind: 'keys', after: last });
    if (page.length === 0) return;
    yield page;
    last = page.at(-1)!.key;
  }
}
