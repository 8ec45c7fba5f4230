import SqliteDatabase from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { entryDigest, keyDigest } from '#server/inbox/entry-digest.ts';
import { entryColumns, type EntryRow } from '#server/inbox/entry-row.ts';
import { findTail, tailOf } from '#server/inbox/inbox-tail.ts';

/** Checks the inbox of a file nobody has open. @returns what is wrong, or null */
export function checkInbox(file: string): string | null {
  let database: SqliteDatabase.Database | undefined;
  try {
    database = new SqliteDatabase(file, { fileMustExist: true });
    database.defaultSafeIntegers(true);
    const confirmed = findTail(tailOf(file)) ?? 0n;
    const last = database.prepare<[], { seq: bigint | null }>('select max(seq) as seq from entry').get()!.seq ?? 0n;
    return last < confirmed ? `it ends at ${last} instead of ${confirmed}` : checkOpenInbox(database);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    database?.close();
  }
}

/**
 * Reads the whole inbox: structure and indexes, that no entry is missing, the digest of every entry that is kept in the
 * database itself (those in segments are covered by the name of the segment), and the keys of what was answered.
 * @param database with safe integers
 * @returns what is wrong, or null
 */
export function checkOpenInbox(database: SqliteDatabase.Database): string | null {
  try {
    const structure = database.pragma('integrity_check(1)', { simple: true });
    if (structure !== 'ok') return String(structure);
    return checkEntries(database) ?? checkKeys(database);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function checkEntries(database: SqliteDatabase.Database): string | null {
  if (!hasDigests(database)) return null;
  let expected = 1n;
  for (const row of database.prepare<[], EntryRow>(`select ${entryColumns} from entry order by seq`).iterate()) {
    if (row.seq !== expected) return `entry ${expected} is missing`;
    if (row.content === null && row.segment === null) return `entry ${row.seq} is empty`;
    if (row.digest !== null && row.content !== null && !row.digest.equals(entryDigest(row, row.content))) return `entry ${row.seq} is damaged`;
    expected += 1n;
  }
  const sequence = database.prepare<[], { seq: bigint }>(`select seq from sqlite_sequence where name = 'entry'`).get();
  if (expected > 1n && (sequence?.seq ?? 0n) !== expected - 1n) return 'the count of entries is damaged';
  return null;
}

/** Every key leads to the entry that came with it, and every entry that came with one is found by it. */
function checkKeys(database: SqliteDatabase.Database): string | null {
  if (!hasDigests(database)) return null;
  const find = database.prepare<[bigint], { keyDigest: Buffer | null; digest: Buffer | null; content: string | null }>(
    'select key_digest as keyDigest, digest, content from entry where seq = ?',
  );
  let found = 0n;
  for (const { key, digest, seq } of database
    .prepare<[], { key: string; digest: Buffer; seq: bigint }>('select key, digest, seq from idempotency')
    .iterate()) {
    const entry = find.get(seq);
    if (!entry) return `the entry of a key is missing`;
    if (entry.digest === null) continue;
    if (entry.keyDigest === null || !entry.keyDigest.equals(keyDigest(key))) return `the key of entry ${seq} is damaged`;
    if (entry.content !== null && !digest.equals(createHash('sha256').update(entry.content).digest())) return `the key of entry ${seq} is damaged`;
    found += 1n;
  }
  const { n } = database.prepare<[], { n: bigint }>('select count(*) as n from entry where key_digest is not null').get()!;
  return n === found ? null : 'keys are missing';
}

function hasDigests(database: SqliteDatabase.Database): boolean {
  return database.prepare<[], { n: bigint }>(`select count(*) as n from pragma_table_info('entry') where name = 'digest'`).get()!.n > 0n;
}
