import { hash, randomBytes } from 'node:crypto';
import type { AuditEntryTable } from '#server/control/control-tables.ts';

/** What stands before the first entry. */
export const nothingBefore = '0'.repeat(64);

/** Everything of an entry but its values: of these it covers the digests, so that a value can be emptied and the chain still holds. */
export type HashedEntry = Omit<AuditEntryTable, 'hash' | 'before' | 'after' | 'reason' | 'before_salt' | 'after_salt' | 'reason_salt'>;

/**
 * SHA-256 of the entry as JSON in the form of RFC 8785, the hash of the entry before it included.
 * @param seq another place in the chain, to find out where an entry belongs
 */
export function entryHash(entry: HashedEntry, seq: bigint = entry.seq): string {
  // Names in the order RFC 8785 puts them, values of text or null only: written like this it is that form already.
  const covered = {
    action: entry.action,
    actor: entry.actor,
    actor_name: entry.actor_name,
    after: entry.after_digest,
    at: entry.at,
    before: entry.before_digest,
    id: entry.id,
    on_behalf_of: entry.on_behalf_of,
    personal: String(entry.personal),
    previous: entry.previous_hash,
    reason: entry.reason_digest,
    request_id: entry.request_id,
    seq: String(seq),
    subject_id: entry.subject_id,
    subject_kind: entry.subject_kind,
  };
  return hash('sha256', JSON.stringify(covered));
}

/** The salt keeps what was emptied from being guessed by its digest. */
export function valueDigest(salt: string, text: string): string {
  return hash('sha256', `${salt}\n${text}`);
}

export interface SealedValue {
  readonly text: string | null;
  readonly salt: string | null;
  readonly digest: string | null;
}

export function sealValue(text: string | null): SealedValue {
  if (text === null) return { text, salt: null, digest: null };
  const salt = randomBytes(16).toString('hex');
  return { text, salt, digest: valueDigest(salt, text) };
}
