import type { DigestedEntry } from '#server/inbox/entry-digest.ts';

/** A row of the inbox: its content, or the segment that holds it. */
export interface EntryRow extends DigestedEntry {
  readonly content: string | null;
  readonly segment: string | null;
  readonly bytes: bigint;
  /** Null where it was received by a version that kept none. */
  readonly digest: Buffer | null;
}

export const entryColumns = 'seq, received_at as receivedAt, kind, target, content, segment, bytes, key_digest as keyDigest, digest';
