import SqliteDatabase from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { syncFolder } from '#server/folder/durable-file.ts';
import type { Withdrawal } from '#server/inbox/inbox.ts';
import type { AppendRequest, WorkerAnswers } from '#server/inbox/inbox-message.ts';

/** Raised when an older Leadline could not read the inbox any more. */
const inboxSchema = 1n;
const pageBytes = 4 * 1024 * 1024;
const pageEntries = 500;

/** A row of the inbox: its content, or the segment that holds it. */
export interface EntryRow {
  readonly seq: bigint;
  readonly receivedAt: string;
  readonly content: string | null;
  readonly segment: string | null;
  readonly bytes: bigint;
}

export class NamedFault extends Error {
  readonly fault: 'key_reused' | 'no_such_entry';
  constructor(fault: 'key_reused' | 'no_such_entry') {
    super(fault);
    this.fault = fault;
  }
}

export type AppendOutcome = WorkerAnswers['append'] | NamedFault;

/** The tables of inbox.db. Every call is one transaction. */
export interface InboxDatabase {
  /** All or nothing durable when it returns, under one fsync; a refused request does not hinder the others. */
  readonly append: (requests: readonly AppendRequest[]) => readonly AppendOutcome[];
  readonly page: (after: bigint) => readonly EntryRow[];
  readonly last: () => bigint;
  readonly withdrawals: () => readonly Withdrawal[];
  /** The oldest applied batches that are still rows, about as many as make a segment. */
  readonly unsealed: (appliedSeq: bigint, bytes: number) => readonly EntryRow[];
  readonly markSealed: (rows: readonly EntryRow[], segment: string) => void;
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => void;
}

export function openInboxDatabase(file: string): InboxDatabase {
  const database = new SqliteDatabase(file, { timeout: 1000 });
  database.defaultSafeIntegers(true);
  // Held until the process ends, by the kernel: a second process is refused even where the lock file tells it nothing.
  database.pragma('locking_mode = exclusive');
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = full');
  prepareSchema(database);
  syncFolder(dirname(file));
  return {
    append: appender(database),
    ...reader(database),
    ...sealer(database),
    backup: async (copy) => void (await database.backup(copy)),
    close: () => void database.close(),
  };
}

function prepareSchema(database: SqliteDatabase.Database): void {
  const found = database.pragma('user_version', { simple: true }) as bigint;
  if (found > inboxSchema) throw Object.assign(new Error(`inbox.db has version ${found}`), { code: 'INBOX_NEWER' });
  if (found === inboxSchema) return;
  database.transaction(() => {
    database.exec(`
      create table entry (
        seq integer primary key autoincrement, received_at text not null, kind text not null, content text, bytes integer not null,
        target integer, segment text);
      create index entry_unsealed on entry (seq) where kind = 'items' and segment is null;
      create index entry_withdrawal on entry (seq) where kind in ('withdraw', 'restore');
      create table idempotency (key text primary key, digest blob not null, seq integer not null) without rowid;
      pragma user_version = ${inboxSchema};`);
  })();
}

function appender(database: SqliteDatabase.Database): InboxDatabase['append'] {
  const findKey = database.prepare<[string], { digest: Buffer; seq: bigint }>('select digest, seq from idempotency where key = ?');
  const addKey = database.prepare<[string, Buffer, bigint]>('insert into idempotency (key, digest, seq) values (?, ?, ?)');
  const findTarget = database.prepare<[bigint], { seq: bigint }>(`select seq from entry where seq = ? and kind in ('import', 'items')`);
  const add = database.prepare<[string, string, string, number, bigint | null]>(
    'insert into entry (received_at, kind, content, bytes, target) values (?, ?, ?, ?, ?)',
  );
  const appendOne = (request: AppendRequest): AppendOutcome => {
    const digest = request.key === null ? undefined : createHash('sha256').update(request.content).digest();
    const known = request.key === null ? undefined : findKey.get(request.key);
    if (known) return known.digest.equals(digest!) ? { seq: known.seq, isReplay: true } : new NamedFault('key_reused');
    if (request.target !== null && !findTarget.get(request.target)) return new NamedFault('no_such_entry');
    const seq = BigInt(
      add.run(request.receivedAt, request.entry, request.content, Buffer.byteLength(request.content), request.target).lastInsertRowid,
    );
    if (request.key !== null) addKey.run(request.key, digest!, seq);
    return { seq, isReplay: false };
  };
  return database.transaction((requests: readonly AppendRequest[]) => requests.map(appendOne)).immediate;
}

function reader(database: SqliteDatabase.Database): Pick<InboxDatabase, 'page' | 'last' | 'withdrawals'> {
  const rows = database.prepare<[bigint, number], EntryRow>(
    'select seq, received_at as receivedAt, content, segment, bytes from entry where seq > ? order by seq limit ?',
  );
  const last = database.prepare<[], { seq: bigint | null }>('select max(seq) as seq from entry');
  const withdrawals = database.prepare<[], Withdrawal>(`select seq, kind, target from entry where kind in ('withdraw', 'restore') order by seq`);
  return {
    page: (after) => takeBytes(rows.iterate(after, pageEntries), pageBytes),
    last: () => last.get()?.seq ?? 0n,
    withdrawals: () => withdrawals.all(),
  };
}

function sealer(database: SqliteDatabase.Database): Pick<InboxDatabase, 'unsealed' | 'markSealed'> {
  const rows = database.prepare<[bigint], EntryRow>(
    `select seq, received_at as receivedAt, content, segment, bytes from entry where kind = 'items' and segment is null and seq <= ? order by seq`,
  );
  const mark = database.prepare<[string, bigint]>('update entry set content = null, segment = ? where seq = ?');
  return {
    unsealed: (appliedSeq, bytes) => takeBytes(rows.iterate(appliedSeq), bytes),
    markSealed: database.transaction((sealed: readonly EntryRow[], segment: string) => sealed.forEach(({ seq }) => mark.run(segment, seq))).immediate,
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
