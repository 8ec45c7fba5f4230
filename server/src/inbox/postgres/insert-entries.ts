import type { AskRows } from '#server/database/database.ts';
import { entryDigest } from '#server/inbox/entry-digest.ts';
import type { KeptEntry } from '#server/inbox/inbox.ts';
import { inboxSchema } from './create-inbox-schema.ts';

export async function insertEntries(rows: AskRows, entries: readonly KeptEntry[]): Promise<void> {
  await rows(
    `INSERT INTO ${inboxSchema}.entry (seq, received_at, kind, content, bytes, target, key_digest, digest)
     SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bytea[], $8::bytea[])`,
    [
      entries.map(({ seq }) => String(seq)),
      entries.map(({ receivedAt }) => receivedAt),
      entries.map(({ kind }) => kind),
      entries.map(({ content }) => content),
      entries.map(({ content }) => String(Buffer.byteLength(content))),
      entries.map(({ target }) => (target === null ? null : String(target))),
      entries.map(({ keyDigest }) => (keyDigest === null ? null : `\\x${Buffer.from(keyDigest).toString('hex')}`)),
      entries.map((entry) => entryDigest(entry, entry.content)),
    ],
  );
}
