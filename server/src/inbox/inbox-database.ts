import SqliteDatabase from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { failpoint } from '#server/failpoint.ts';
import { syncFolder } from '#server/folder/durable-file.ts';
import { entryDigest, keyDigest, type DigestedEntry } from '#server/inbox/entry-digest.ts';
import { entryColumns, type EntryRow } from '#server/inbox/entry-row.ts';
import type { Erasure } from '#server/erasure.ts';
import type { KeptEntry, KeptKey, Withdrawal } from '#server/inbox/inbox.ts';
import type { AppendRequest, NamedFaultName, WorkerAnswers } from '#server/inbox/inbox-message.ts';
import { findTail, openInboxTail, tailOf, type InboxTail } from '#server/inbox/inbox-tail.ts';
import { checkOpenInbox } from '#server/inbox/check-inbox.ts';

/** Raised when an older Leadline could not read the inbox any more. */
const inboxSchema = 3n;
/** A larger inbox is read whole only by `leadline doctor` and by backups, not at every start. */
const readAtOnceBytes = 64 * 1024 * 1024;
const pageBytes = 4 * 1024 * 1024;
const pageEntries = 500;

export class NamedFault extends Error {
  readonly fault: NamedFaultName;
  constructor(fault: NamedFaultName) {
    super(fault);
    this.fault = fault;
  }
}

export type AppendOutcome = WorkerAnswers['append'] | NamedFault;

/** An entry with other content: in the database where `segment` is null. */
export interface RewrittenEntry {
  readonly row: EntryRow;
  readonly content: string;
  readonly segment: string | null;
}

/** The tables of inbox.db. Every call is one transaction. */
export interface InboxDatabase {
  /** All or nothing durable when it returns, under one fsync; a refused request does not hinder the others. */
  readonly append: (requests: readonly AppendRequest[]) => readonly AppendOutcome[];
  readonly page: (after: bigint) => readonly EntryRow[];
  readonly keys: (after: string) => readonly KeptKey[];
  readonly adopt: (entries: readonly KeptEntry[], keys: readonly KeptKey[]) => void;
  readonly last: () => bigint;
  readonly withdrawals: () => readonly Withdrawal[];
  /** The oldest applied batches that are still rows, about as many as make a segment. */
  readonly unsealed: (appliedSeq: bigint, bytes: number) => readonly EntryRow[];
  readonly markSealed: (rows: readonly EntryRow[], segment: string) => void;
  readonly erasures: () => readonly Erasure[];
  /** The rows of some entries, and all others that lie in their segments. */
  readonly together: (seqs: readonly bigint[]) => readonly EntryRow[];
  /** All or nothing durable when it returns. */
  readonly rewrite: (entries: readonly RewrittenEntry[]) => void;
  /** Names of all segments that hold an entry. */
  readonly segments: () => readonly string[];
  /** Writes the file anew, without what was deleted in it. */
  readonly compact: () => void;
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => void;
}

export function openInboxDatabase(file: string): InboxDatabase {
  const database = new SqliteDatabase(file, { timeout: 1000 });
  try {
    return openTables(database, file);
  } catch (error) {
    database.close();
    throw error;
  }
}

function openTables(database: SqliteDatabase.Database, file: string): InboxDatabase {
  database.defaultSafeIntegers(true);
  // Held until the process ends, by the kernel: a second process is refused even where the lock file tells it nothing.
  database.pragma('locking_mode = exclusive');
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = full');
  assertWhole(database, file, findTail(tailOf(file)) ?? 0n);
  prepareSchema(database);
  const tail = openInboxTail(tailOf(file));
  syncFolder(dirname(file));
  return {
    append: appender(database, tail),
    ...reader(database),
    ...sealer(database),
    adopt: adopter(database, tail),
    ...rewriter(database),
    compact: () => {
      database.exec('vacuum');
      database.pragma('wal_checkpoint(truncate)');
    },
    backup: async (copy) => void (await database.backup(copy)),
    close: () => {
      tail.close();
      database.close();
    },
  };
}

/** What is missing or changed is found before anything is written. */
function assertWhole(database: SqliteDatabase.Database, file: string, confirmed: bigint): void {
  const isEmpty = database.prepare<[], { n: bigint }>("select count(*) as n from sqlite_schema where name = 'entry'").get()!.n === 0n;
  const last = isEmpty ? 0n : (database.prepare<[], { seq: bigint | null }>('select max(seq) as seq from entry').get()!.seq ?? 0n);
  if (last < confirmed) throw Object.assign(new Error(`ends at ${last} instead of ${confirmed}`), { code: 'INBOX_SHORT' });
  if (isEmpty || statSync(file).size > readAtOnceBytes) return;
  const fault = checkOpenInbox(database);
  if (fault !== null) throw Object.assign(new Error(fault), { code: 'INBOX_DAMAGED' });
}

const erasureIndex = "create index entry_erasure on entry (seq) where kind = 'erase';";

function prepareSchema(database: SqliteDatabase.Database): void {
  const found = database.pragma('user_version', { simple: true }) as bigint;
  if (found > inboxSchema) throw Object.assign(new Error(`inbox.db has version ${found}`), { code: 'INBOX_NEWER' });
  if (found === inboxSchema) return;
  database.transaction(() => {
    if (found > 0n) {
      if (found === 1n) database.exec('alter table entry add column key_digest blob; alter table entry add column digest blob');
      database.exec(`${erasureIndex} pragma user_version = ${inboxSchema};`);
      return;
    }
    database.exec(`
      create table entry (
        seq integer primary key autoincrement, received_at text not null, kind text not null, content text, bytes integer not null,
        target integer, segment text, key_digest blob, digest blob);
      create index entry_unsealed on entry (seq) where kind = 'items' and segment is null;
      ${erasureIndex}
      create index entry_withdrawal on entry (seq) where kind in ('withdraw', 'restore');
      create table idempotency (key text primary key, digest blob not null, seq integer not null) without rowid;
      pragma user_version = ${inboxSchema};`);
  })();
}

function appender(database: SqliteDatabase.Database, tail: InboxTail): InboxDatabase['append'] {
  const findKey = database.prepare<[string], { digest: Buffer; seq: bigint }>('select digest, seq from idempotency where key = ?');
  const addKey = database.prepare<[string, Buffer, bigint]>('insert into idempotency (key, digest, seq) values (?, ?, ?)');
  const findTarget = database.prepare<[bigint], { seq: bigint }>(`select seq from entry where seq = ? and kind in ('import', 'items')`);
  const findLast = database.prepare<[], { seq: bigint | null }>('select max(seq) as seq from entry');
  const add = database.prepare<[bigint, string, string, string, number, bigint | null, Buffer | null, Buffer]>(
    'insert into entry (seq, received_at, kind, content, bytes, target, key_digest, digest) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const appendOne = (request: AppendRequest): AppendOutcome => {
    const { key, content, target, receivedAt, entry: kind } = request;
    const digest = key === null ? undefined : createHash('sha256').update(content).digest();
    const known = key === null ? undefined : findKey.get(key);
    if (known) return known.digest.equals(digest!) ? { seq: known.seq, isReplay: true } : new NamedFault('key_reused');
    if (target !== null && !findTarget.get(target)) return new NamedFault('no_such_entry');
    const seq = (findLast.get()!.seq ?? 0n) + 1n;
    const row: DigestedEntry = { seq, receivedAt, kind, target, keyDigest: key === null ? null : keyDigest(key) };
    add.run(seq, receivedAt, kind, content, Buffer.byteLength(content), target, row.keyDigest as Buffer | null, entryDigest(row, content));
    if (key !== null) addKey.run(key, digest!, seq);
    return { seq, isReplay: false };
  };
  const together = database.transaction((requests: readonly AppendRequest[]) => {
    const outcomes = requests.map(appendOne);
    failpoint('inbox.before_commit');
    return outcomes;
  });
  return (requests) => {
    const outcomes = together.immediate(requests);
    failpoint('inbox.committed');
    const last = outcomes.findLast((outcome) => !(outcome instanceof NamedFault) && !outcome.isReplay);
    if (last && !(last instanceof NamedFault)) tail.note(last.seq);
    failpoint('inbox.noted');
    return outcomes;
  };
}

function reader(database: SqliteDatabase.Database): Pick<InboxDatabase, 'page' | 'keys' | 'last' | 'withdrawals'> {
  const rows = database.prepare<[bigint, number], EntryRow>(`select ${entryColumns} from entry where seq > ? order by seq limit ?`);
  const keys = database.prepare<[string], KeptKey>('select key, digest, seq from idempotency where key > ? order by key limit 5000');
  const last = database.prepare<[], { seq: bigint | null }>('select max(seq) as seq from entry');
  const withdrawals = database.prepare<[], Withdrawal>(`select seq, kind, target from entry where kind in ('withdraw', 'restore') order by seq`);
  return {
    page: (after) => takeBytes(rows.iterate(after, pageEntries), pageBytes),
    keys: (after) => keys.all(after),
    last: () => last.get()?.seq ?? 0n,
    withdrawals: () => withdrawals.all(),
  };
}

function sealer(database: SqliteDatabase.Database): Pick<InboxDatabase, 'unsealed' | 'markSealed'> {
  const rows = database.prepare<[bigint], EntryRow>(
    `select ${entryColumns} from entry where kind = 'items' and segment is null and seq <= ? order by seq`,
  );
  const mark = database.prepare<[string, bigint]>('update entry set content = null, segment = ? where seq = ?');
  return {
    unsealed: (appliedSeq, bytes) => takeBytes(rows.iterate(appliedSeq), bytes),
    markSealed: database.transaction((sealed: readonly EntryRow[], segment: string) => sealed.forEach(({ seq }) => mark.run(segment, seq))).immediate,
  };
}

function adopter(database: SqliteDatabase.Database, tail: InboxTail): InboxDatabase['adopt'] {
  const add = database.prepare<[bigint, string, string, string, number, bigint | null, Uint8Array | null, Buffer]>(
    'insert into entry (seq, received_at, kind, content, bytes, target, key_digest, digest) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const addKey = database.prepare<[string, Uint8Array, bigint]>('insert or ignore into idempotency (key, digest, seq) values (?, ?, ?)');
  const adopt = database.transaction((entries: readonly KeptEntry[], keys: readonly KeptKey[]) => {
    for (const entry of entries) {
      const { seq, receivedAt, kind, content, target, keyDigest: ofKey } = entry;
      add.run(seq, receivedAt, kind, content, Buffer.byteLength(content), target, ofKey, entryDigest(entry, content));
    }
    for (const { key, digest, seq } of keys) addKey.run(key, digest, seq);
  });
  return (entries, keys) => {
    adopt.immediate(entries, keys);
    const last = entries.at(-1);
    if (last) tail.note(last.seq);
  };
}

function rewriter(database: SqliteDatabase.Database): Pick<InboxDatabase, 'erasures' | 'together' | 'rewrite' | 'segments'> {
  const erasures = database.prepare<[], { content: string }>(`select content from entry where kind = 'erase' order by seq`);
  const one = database.prepare<[bigint], EntryRow>(`select ${entryColumns} from entry where seq = ?`);
  const bySegment = database.prepare<[string], EntryRow>(`select ${entryColumns} from entry where segment = ? order by seq`);
  const segments = database.prepare<[], { segment: string }>('select distinct segment from entry where segment is not null');
  const set = database.prepare<[string | null, string | null, number, Buffer, bigint]>(
    'update entry set content = ?, segment = ?, bytes = ?, digest = ? where seq = ?',
  );
  const setKey = database.prepare<[Buffer, bigint]>('update idempotency set digest = ? where seq = ?');
  const rewriteOne = ({ row, content, segment }: RewrittenEntry): void => {
    set.run(segment === null ? content : null, segment, Buffer.byteLength(content), entryDigest(row, content), row.seq);
    if (row.keyDigest !== null) setKey.run(createHash('sha256').update(content).digest(), row.seq);
  };
  return {
    erasures: () => erasures.all().map(({ content }) => (JSON.parse(content) as { readonly erasure: Erasure }).erasure),
    together: (seqs) => {
      const rows = seqs.flatMap((seq) => one.get(seq) ?? []);
      const names = new Set(rows.flatMap(({ segment }) => segment ?? []));
      return [...rows.filter(({ segment }) => segment === null), ...[...names].flatMap((name) => bySegment.all(name))];
    },
    rewrite: database.transaction((entries: readonly RewrittenEntry[]) => entries.forEach(rewriteOne)).immediate,
    segments: () => segments.all().map(({ segment }) => segment),
  };
}

/** At least one row, then as many as fit. */
function takeBytes(rows: Iterable<EntryRow>, bytes: number): EntryRow[] {
  const taken: EntryRow[] = [];
  let total = 0;
  for (const row of rows) {
    taken.push(row);
    total += Number(row.bytes);
    if (total >= bytes) break;
  }
  return taken;
}
