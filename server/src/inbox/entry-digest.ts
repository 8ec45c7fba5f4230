import { createHash } from 'node:crypto';

/** What the digest of an entry covers. */
export interface DigestedEntry {
  readonly seq: bigint;
  readonly receivedAt: string;
  readonly kind: string;
  readonly target: bigint | null;
  /** SHA-256 of the idempotency key it came with. */
  readonly keyDigest: Uint8Array | null;
}

const digestBytes = 16;

/** Kept with every entry and compared whenever it is read: the database file itself does not notice a changed byte. */
export function entryDigest(entry: DigestedEntry, content: string): Buffer {
  const { seq, receivedAt, kind, target, keyDigest } = entry;
  const head = [seq, receivedAt, kind, target ?? '', keyDigest === null ? '' : Buffer.from(keyDigest).toString('hex')].join('\t');
  return short(createHash('sha256').update(`${head}\n`).update(content));
}

export function keyDigest(key: string): Buffer {
  return short(createHash('sha256').update(key));
}

function short(hash: ReturnType<typeof createHash>): Buffer {
  return hash.digest().subarray(0, digestBytes);
}
