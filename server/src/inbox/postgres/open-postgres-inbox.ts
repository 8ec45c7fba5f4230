import { LeadlineError } from '@leadline/contract';
import type { Clock } from '#server/clock.ts';
import type { Database } from '#server/database/database.ts';
import { diskGuard } from '#server/inbox/disk-guard.ts';
import { entryDigest } from '#server/inbox/entry-digest.ts';
import type { Erasure } from '#server/erasure.ts';
import type { Entry, EntryContent, Inbox, KeptEntry, KeptKey, Withdrawal } from '#server/inbox/inbox.ts';
import { targetOf } from '#server/inbox/open-inbox.ts';
import { togetherAppender } from './append-together.ts';
import { createInboxSchema, inboxSchema } from './create-inbox-schema.ts';
import { insertEntries } from './insert-entries.ts';
import { databaseUploads } from './database-uploads.ts';
import { purgeInbox, rewriteEntries } from './rewrite-entries.ts';

export interface PostgresInboxOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** For copies of uploads; emptied by nobody but this inbox while it is open. */
  readonly folder: string;
  readonly diskGuardBytes: number | null;
  readonly maxBytesInFlight?: number;
}

const pageEntries = 500;
const pageBytes = 4 * 1024 * 1024;

/**
 * The inbox in PostgreSQL, entries and uploads: any server appends, each entry durable when it is acknowledged.
 * @throws LeadlineError inbox.newer, database.*
 */
export async function openPostgresInbox(options: PostgresInboxOptions): Promise<Inbox> {
  const { database, clock, folder } = options;
  await createInboxSchema(database);
  const uploads = databaseUploads(database, { folder, clock, guard: diskGuard(folder, options.diskGuardBytes) });
  const { rows } = database;
  return {
    keepUpload: (bytes, { maxBytes }) => uploads.keep(bytes, maxBytes),
    uploadPath: uploads.path,
    listUploads: async () =>
      (await rows<{ readonly digest: string }>(`SELECT digest FROM ${inboxSchema}.upload ORDER BY digest`)).map(({ digest }) => digest),
    append: appender(options),
    entries: (after) => entriesAfter(database, after),
    keptEntries: (after) => keptEntries(database, after),
    keptKeys: () => keptKeys(database),
    adopt: (entries, keys) => adopt(database, entries, keys),
    lastSeq: () => lastSeq(database),
    withdrawals: () => rows<Withdrawal>(`SELECT seq, kind, target FROM ${inboxSchema}.entry WHERE kind IN ('withdraw', 'restore') ORDER BY seq`),
    erasures: async () =>
      (await rows<{ readonly content: string }>(`SELECT content FROM ${inboxSchema}.entry WHERE kind = 'erase' ORDER BY seq`)).map(
        ({ content }) => (JSON.parse(content) as { readonly erasure: Erasure }).erasure,
      ),
    rewrite: (rewritings) => rewriteEntries(database, rewritings),
    dropUpload: uploads.drop,
    purge: () => purgeInbox(database),
    // Rows are compressed by the database itself.
    seal: () => Promise.resolve(0),
    check: async () => void (await lastSeq(database)),
    backup: () => Promise.reject(new Error('an inbox in PostgreSQL is copied entry by entry')),
    close: () => database.close(),
  };
}

async function lastSeq({ rows }: Database): Promise<bigint> {
  const [counter] = await rows<{ readonly last: bigint }>(`SELECT last FROM ${inboxSchema}.counter WHERE id = 1`);
  return counter!.last;
}

function appender({ database, clock, maxBytesInFlight = 64 * 1024 * 1024 }: PostgresInboxOptions): Inbox['append'] {
  const append = togetherAppender(database);
  let inFlight = 0;
  return async (content, idempotencyKey) => {
    const text = JSON.stringify(content);
    if (inFlight > 0 && inFlight + text.length > maxBytesInFlight) throw new LeadlineError('limit', 'inbox.busy', { retryAfter: 1 });
    inFlight += text.length;
    try {
      return await append({
        kind: 'append',
        receivedAt: clock.now().toISOString(),
        entry: content.kind,
        content: text,
        target: targetOf(content),
        key: idempotencyKey ?? null,
        digests: content.kind === 'import' ? content.files.map(({ digest }) => digest) : [],
      });
    } finally {
      inFlight -= text.length;
    }
  };
}

async function* entriesAfter(database: Database, after: bigint): AsyncGenerator<Entry> {
  for await (const page of keptEntries(database, after)) {
    for (const { seq, receivedAt, content } of page) yield { seq, receivedAt, content: JSON.parse(content) as EntryContent };
  }
}

/** As many entries at once as fit into a page, at least one. */
async function* keptEntries({ rows }: Database, after: bigint): AsyncGenerator<readonly KeptEntry[]> {
  for (let last = after; ;) {
    const sizes = await rows<{ readonly seq: bigint; readonly bytes: bigint }>(
      `SELECT seq, bytes FROM ${inboxSchema}.entry WHERE seq > $1 ORDER BY seq LIMIT ${pageEntries}`,
      [String(last)],
    );
    let total = 0;
    const end = sizes.findIndex(({ bytes }) => (total += Number(bytes)) >= pageBytes);
    const until = sizes[end < 0 ? sizes.length - 1 : end]?.seq;
    if (until === undefined) return;
    const page = await rows<KeptEntry & { readonly digest: Buffer }>(
      `SELECT seq, received_at AS "receivedAt", kind, content, target, key_digest AS "keyDigest", digest
       FROM ${inboxSchema}.entry WHERE seq > $1 AND seq <= $2 ORDER BY seq`,
      [String(last), String(until)],
    );
    for (const [index, entry] of page.entries()) {
      const isSound = entry.seq === last + BigInt(index) + 1n && entry.digest.equals(entryDigest(entry, entry.content));
      if (!isSound) throw new LeadlineError('unavailable', 'inbox.entry_damaged', { seq: String(entry.seq) });
    }
    yield page;
    last = until;
  }
}

async function* keptKeys({ rows }: Database): AsyncGenerator<readonly KeptKey[]> {
  for (let last = ''; ;) {
    const page = await rows<KeptKey>(`SELECT key, digest, seq FROM ${inboxSchema}.idempotency WHERE key > $1 ORDER BY key LIMIT 5000`, [last]);
    if (page.length === 0) return;
    yield page;
    last = page.at(-1)!.key;
  }
}

async function adopt(database: Database, entries: readonly KeptEntry[], keys: readonly KeptKey[]): Promise<void> {
  await database.transaction(async (rows) => {
    await rows('SET LOCAL synchronous_commit = on');
    await rows(`SELECT last FROM ${inboxSchema}.counter WHERE id = 1 FOR UPDATE`);
    await insertEntries(rows, entries);
    await rows(`INSERT INTO ${inboxSchema}.idempotency SELECT * FROM unnest($1::text[], $2::bytea[], $3::bigint[]) ON CONFLICT DO NOTHING`, [
      keys.map(({ key }) => key),
      keys.map(({ digest }) => digest),
      keys.map(({ seq }) => String(seq)),
    ]);
    await rows(`UPDATE ${inboxSchema}.counter SET last = greatest(last, coalesce((SELECT max(seq) FROM ${inboxSchema}.entry), 0)) WHERE id = 1`);
  });
}
