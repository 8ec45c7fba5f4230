import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { NamedFault, openInboxDatabase, type EntryRow, type InboxDatabase } from '#server/inbox/inbox-database.ts';
import type {
  AppendRequest,
  StoredEntry,
  WorkerAnswers,
  WorkerFault,
  WorkerMessage,
  WorkerRequest,
  WorkerStart,
} from '#server/inbox/inbox-message.ts';
import { readSegment, writeSegment, type Segment } from '#server/inbox/segment.ts';

/** The storage thread of the inbox: the only place that touches inbox.db. */
interface Asked {
  readonly id: number;
  readonly request: WorkerRequest;
}
type AskedAppend = { readonly id: number; readonly request: AppendRequest };

const start = workerData as WorkerStart;
const port: MessagePort = parentPort!;
const answer = (message: WorkerMessage): void => port.postMessage(message);
const segments = new Map<string, Promise<Segment>>();
let sealing: Promise<number> | undefined;

function serve(database: InboxDatabase): void {
  port.on('message', (first: Asked) => {
    const asked = [first];
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) asked.push(next.message as Asked);
    appendTogether(database, asked.filter(isAppend));
    for (const other of asked.filter((one) => !isAppend(one))) void answerOther(database, other);
  });
  answer({ kind: 'ready' });
}

function isAppend(asked: Asked): asked is AskedAppend {
  return asked.request.kind === 'append';
}

/** Whatever has come in while the last fsync ran is made durable under the next one. */
function appendTogether(database: InboxDatabase, asked: readonly AskedAppend[]): void {
  if (asked.length === 0) return;
  try {
    const outcomes = database.append(asked.map(({ request }) => request));
    outcomes.forEach((outcome, index) => {
      const { id } = asked[index]!;
      answer(outcome instanceof NamedFault ? { kind: 'fault', id, fault: faultOf(outcome) } : { kind: 'answer', id, value: outcome });
    });
  } catch (error) {
    for (const { id } of asked) answer({ kind: 'fault', id, fault: faultOf(error) });
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
      return withContents(database.page(request.after));
    case 'last':
      return database.last();
    case 'withdrawals':
      return database.withdrawals();
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

async function withContents(rows: readonly EntryRow[]): Promise<readonly StoredEntry[]> {
  const entries: StoredEntry[] = [];
  for (const { seq, receivedAt, content, segment } of rows) {
    entries.push({ seq, receivedAt, content: content ?? (await contentOf(segment!, seq)) });
  }
  return entries;
}

async function contentOf(name: string, seq: bigint): Promise<string> {
  if (!segments.has(name)) {
    segments.clear();
    segments.set(name, readSegment(start.segments, name));
  }
  const content = (await segments.get(name)!).get(seq);
  if (content === undefined) throw new Error(`segment ${name} does not hold entry ${seq}`);
  return content;
}

/** The file is durable before the rows give up their contents: a crash between leaves a file nobody names. */
async function seal(database: InboxDatabase, appliedSeq: bigint): Promise<number> {
  let count = 0;
  for (;;) {
    const rows = database.unsealed(appliedSeq, start.segmentBytes);
    if (rows.reduce((bytes, row) => bytes + Number(row.bytes), 0) < start.segmentBytes) return count;
    database.markSealed(rows, await writeSegment(start.segments, rows));
    count += rows.length;
  }
}

function faultOf(error: unknown): WorkerFault {
  if (error instanceof NamedFault) return { kind: 'named', name: error.fault };
  const { code, message } = error as { code?: string; message?: string };
  return { kind: 'engine', code: code ?? 'UNKNOWN', message: message ?? String(error) };
}

try {
  serve(openInboxDatabase(start.file));
} catch (error) {
  answer({ kind: 'refused', fault: faultOf(error) });
}
