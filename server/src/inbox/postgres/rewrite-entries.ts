import { createHash } from 'node:crypto';
import type { AskRows, Database } from '#server/database/database.ts';
import { entryDigest, type DigestedEntry } from '#server/inbox/entry-digest.ts';
import type { Rewriting } from '#server/inbox/inbox.ts';
import { inboxSchema } from './create-inbox-schema.ts';

/** All or none. */
export async function rewriteEntries(database: Database, rewritings: readonly Rewriting[]): Promise<void> {
  await database.transaction(async (rows) => {
    await rows('SET LOCAL synchronous_commit = on');
    for (const rewriting of rewritings) await rewriteEntry(rows, rewriting);
  });
}

async function rewriteEntry(rows: AskRows, { seq, content }: Rewriting): Promise<void> {
  const [entry] = await rows<DigestedEntry>(
    `SELECT seq, received_at AS "receivedAt", kind, target, key_digest AS "keyDigest" FROM ${inboxSchema}.entry WHERE seq = $1 FOR UPDATE`,
    [String(seq)],
  );
  if (!entry) throw new Error(`there is no entry ${seq}`);
  await rows(`UPDATE ${inboxSchema}.entry SET content = $2, bytes = $3, digest = $4 WHERE seq = $1`, [
    String(seq),
    content,
    String(Buffer.byteLength(content)),
    entryDigest(entry, content),
  ]);
  await rows(`UPDATE ${inboxSchema}.idempotency SET digest = $2 WHERE seq = $1`, [String(seq), createHash('sha256').update(content).digest()]);
}

/** Old versions of rows go at once and not when the database finds the time. */
export async function purgeInbox({ rows }: Database): Promise<void> {
  for (const table of ['entry', 'idempotency', 'upload', 'upload_piece']) await rows(`VACUUM ${inboxSchema}.${table}`);
}
