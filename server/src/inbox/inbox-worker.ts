import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { failpoint } from '#server/failpoint.ts';
import { entryDigest } from '#server/inbox/entry-digest.ts';
import type { EntryRow } from '#server/inbox/entry-row.ts';
import type { KeptEntry, Rewriting } from '#server/inbox/inbox.ts';
import { NamedFault, openInboxDatabase, type InboxDatabase, type RewrittenEntry } from '#server/inbox/inbox-database.ts';
import type {
  AppendRequest,
  Asked,
  WorkerAnswer,
  WorkerAnswers,
  WorkerFault,
  WorkerMessage,
  WorkerRequest,
  WorkerStart,
} from '#server/inbox/inbox-message.ts';
import { readSegment, segmentPath, writeSegment, type Segment } from '#server/inbox/segment.ts';

/** The storage thread of the inbox: the only place that touches inbox.db. */
type AskedAppend = { readonly id: number; readonly request: AppendRequest };

const start = workerData as WorkerStart;
const port: MessagePort = parentPort!;
const tell = (message: WorkerMessage): void => port.postMessage(message);
const answer = (...answers: readonly WorkerAnswer[]): void => tell({ kind: 'answers', answers });
const segments = new Map<string, Promise<Segment>>();
let sealing: Promise<number> | undefined;

function serve(database: InboxDatabase): void {
  port.on('message', (first: readonly Asked[]) => {
    const asked = [...first];
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) asked.push(...(next.message as readonly Asked[]));
    appendTogether(database, asked.filter(isAppend));
    for (const other of asked.filter((one) => !isAppend(one))) void answerOther(database, other);
  });
  tell({ kind: 'ready' });
}

function isAppend(asked: Asked): asked is AskedAppend {
  return asked.request.kind === 'append';
}

/** Whatever has come in while the last fsync ran is made durable under the next one. */
function appendTogether(database: InboxDatabase, asked: readonly AskedAppend[]): void {
  if (asked.length === 0) return;
  try {
    const outcomes = database.append(asked.map(({ request }) => request));
    const told = outcomes.map((outcome, index): WorkerAnswer => {
      const { id } = asked[index]!;
      return outcome instanceof NamedFault ? { kind: 'fault', id, fault: faultOf(outcome) } : { kind: 'answer', id, value: outcome };
    });
    answer(...told);
  } catch (error) {
    answer(...asked.map(({ id }): WorkerAnswer => ({ kind: 'fault', id, fault: faultOf(error) })));
  }
}

async function answerOther(database: InboxDatabase, { id, request }: Asked): Promise<void> {
  try {
    answer({ kind: 'answer', id, value: await execute(database, request) });
    if (request.kind === 'close') port.close();
  } catch (error) {
    answer({ kind: 'fault', id, fault: faultOf(error) });
  }
}

async function execute(database: InboxDatabase, request: WorkerRequest): Promise<WorkerAnswers[keyof WorkerAnswers]> {
  switch (request.kind) {
    case 'append':
      throw new Error('appended together');
    case 'page':
      return withContents(database.page(request.after), request.after);
    case 'keys':
      return database.keys(request.after);
    case 'adopt':
      database.adopt(request.entries, request.keys);
      return null;
    case 'last':
      return database.last();
    case 'withdrawals':
      return database.withdrawals();
    case 'erasures':
      return database.erasures();
    case 'rewrite':
      await rewrite(database, request.rewritings);
      return null;
    case 'purge':
      await purge(database);
      return null;
    case 'seal':
      sealing ??= seal(database, request.appliedSeq).finally(() => (sealing = undefined));
      return sealing;
    case 'backup':
      await database.backup(request.file);
      return null;
    case 'close':
      await sealing?.catch(() => undefined);
      database.close();
      return null;
  }
}

/** What is handed out is what was received: none left out, none changed. */
async function withContents(rows: readonly EntryRow[], after: bigint): Promise<readonly KeptEntry[]> {
  const entries: KeptEntry[] = [];
  let expected = after + 1n;
  for (const row of rows) {
    const { seq, receivedAt, segment, digest } = row;
    const content = row.content ?? (segment === null ? undefined : await contentOf(segment, seq));
    const isSound = content !== undefined && seq === expected && (digest === null || digest.equals(entryDigest(row, content)));
    if (!isSound) throw new DamagedEntry(seq);
    entries.push({ seq, receivedAt, content, kind: row.kind as KeptEntry['kind'], target: row.target, keyDigest: row.keyDigest });
    expected += 1n;
  }
  return entries;
}

class DamagedEntry extends Error {
  readonly seq: bigint;
  constructor(seq: bigint, cause?: unknown) {
    super(`entry ${seq} is damaged`, { cause });
    this.seq = seq;
  }
}

async function contentOf(name: string, seq: bigint): Promise<string> {
  if (!segments.has(name)) {
    segments.clear();
    segments.set(name, readSegment(start.segments, name));
  }
  try {
    const content = (await segments.get(name)!).get(seq);
    if (content === undefined) throw new Error(`segment ${name} does not hold entry ${seq}`);
    return content;
  } catch (error) {
    segments.clear();
    throw new DamagedEntry(seq, error);
  }
}

/** The file is durable before the rows give up their contents: a crash between leaves a file nobody names. */
async function seal(database: InboxDatabase, appliedSeq: bigint): Promise<number> {
  let count = 0;
  for (;;) {
    const rows = database.unsealed(appliedSeq, start.segmentBytes);
    if (rows.reduce((bytes, row) => bytes + Number(row.bytes), 0) < start.segmentBytes) return count;
    const segment = await writeSegment(start.segments, rows);
    failpoint('seal.written');
    database.markSealed(rows, segment);
    failpoint('seal.marked');
    count += rows.length;
  }
}

/** Segments that hold one of the entries are written anew as a whole, and durable before any row names them. */
async function rewrite(database: InboxDatabase, rewritings: readonly Rewriting[]): Promise<void> {
  await sealing?.catch(() => undefined);
  const wanted = new Map(rewritings.map(({ seq, content }) => [seq, content]));
  const rewritten: RewrittenEntry[] = [];
  const bySegment = new Map<string, EntryRow[]>();
  for (const row of database.together([...wanted.keys()])) {
    if (row.segment === null) rewritten.push({ row, content: wanted.get(row.seq)!, segment: null });
    else bySegment.set(row.segment, [...(bySegment.get(row.segment) ?? []), row]);
  }
  for (const [name, rows] of bySegment) {
    const contents: EntryRow[] = [];
    for (const row of rows) contents.push({ ...row, content: wanted.get(row.seq) ?? (await contentOf(name, row.seq)) });
    const segment = await writeSegment(start.segments, contents);
    rewritten.push(...contents.map((row) => ({ row, content: row.content!, segment })));
  }
  failpoint('rewrite.written');
  database.rewrite(rewritten);
  failpoint('rewrite.marked');
  segments.clear();
}

/** What no row names any more goes, and the file is written anew. */
async function purge(database: InboxDatabase): Promise<void> {
  const named = new Set(database.segments().map((name) => segmentPath(start.segments, name)));
  for (const file of existsSync(start.segments) ? await readdir(start.segments) : []) {
    const path = join(start.segments, file);
    if (!named.has(path)) await rm(path, { force: true });
  }
  database.compact();
}

function faultOf(error: unknown): WorkerFault {
  if (error instanceof NamedFault) return { kind: 'named', name: error.fault };
  if (error instanceof DamagedEntry) return { kind: 'entry_damaged', seq: error.seq };
  const { code, message } = error as { code?: string; message?: string };
  return { kind: 'engine', code: code ?? 'UNKNOWN', message: message ?? String(error) };
}

try {
  serve(openInboxDatabase(start.file));
} catch (error) {
  tell({ kind: 'refused', fault: faultOf(error) });
}
