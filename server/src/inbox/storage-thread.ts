import { LeadlineError } from '@leadline/contract';
import { Worker } from 'node:worker_threads';
import type { Asked, WorkerAnswer, WorkerAnswers, WorkerFault, WorkerMessage, WorkerRequest, WorkerStart } from '#server/inbox/inbox-message.ts';
import { workerFile } from '#server/worker-file.ts';

export interface StorageThread {
  readonly ask: <R extends WorkerRequest>(request: R) => Promise<WorkerAnswers[R['kind']]>;
  /** @throws LeadlineError inbox.unavailable once the thread has died or the disk has failed */
  readonly assertSound: () => void;
  readonly end: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** @throws LeadlineError folder.in_use, inbox.newer, inbox.damaged */
export async function startStorageThread(start: WorkerStart): Promise<StorageThread> {
  const file = await workerFile('server/src/inbox/inbox-worker.ts');
  const worker = new Worker(file.url, { workerData: start });
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let broken: Error | undefined;

  const breakDown = (cause: Error): void => {
    broken ??= cause;
    for (const { reject } of waiting.values()) reject(unavailable(broken));
    waiting.clear();
  };
  const settle = (message: WorkerAnswer): void => {
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') return one?.resolve(message.value as never);
    // After a failed fsync nobody knows what the disk holds: nothing is acknowledged any more until the inbox is opened anew.
    if (message.fault.kind === 'engine' && message.fault.code.startsWith('SQLITE_IOERR')) broken ??= new Error(message.fault.message);
    one?.reject(errorOf(message.fault));
  };
  worker.on('error', breakDown);
  worker.on('exit', () => breakDown(new Error('the storage thread has ended')));
  await isReady(worker, start).finally(file.dispose);
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'answers') for (const one of message.answers) settle(one);
  });

  const assertSound = (): void => {
    if (broken) throw unavailable(broken);
  };
  // A message to a thread costs more than what most of them say: what is asked in one turn of the event loop goes as one, in its order.
  let asked: Asked[] = [];
  const post = (): void => {
    worker.postMessage(asked);
    asked = [];
  };
  const ask: StorageThread['ask'] = (request) =>
    new Promise((resolve, reject) => {
      assertSound();
      const id = (nextId += 1);
      waiting.set(id, { resolve: resolve as (value: never) => void, reject });
      if (asked.push({ id, request }) === 1) setImmediate(post);
    });
  const end = async (): Promise<void> => {
    if (!broken) await ask({ kind: 'close' });
    await worker.terminate();
  };
  return { ask, assertSound, end };
}

async function isReady(worker: Worker, start: WorkerStart): Promise<void> {
  const message = await new Promise<WorkerMessage>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  if (message.kind !== 'refused') return;
  await worker.terminate();
  throw openingError(message.fault, start.file);
}

function openingError(fault: WorkerFault, file: string): Error {
  if (fault.kind !== 'engine') return errorOf(fault);
  if (fault.code === 'INBOX_SHORT') return new LeadlineError('unavailable', 'inbox.lost_entries', { file, reason: fault.message });
  if (fault.code.startsWith('SQLITE_BUSY')) return new LeadlineError('conflict', 'folder.in_use', { folder: file, pid: 0, address: '–' });
  if (fault.code === 'INBOX_NEWER') return new LeadlineError('precondition', 'inbox.newer', { file });
  return new LeadlineError('unavailable', 'inbox.damaged', { file, reason: fault.message });
}

function errorOf(fault: WorkerFault): Error {
  if (fault.kind === 'named') return new LeadlineError(fault.name === 'key_reused' ? 'conflict' : 'not_found', `inbox.${fault.name}`);
  if (fault.kind === 'entry_damaged') return new LeadlineError('unavailable', 'inbox.entry_damaged', { seq: String(fault.seq) });
  const cause = new Error(`${fault.code}: ${fault.message}`);
  if (fault.code === 'SQLITE_FULL' || fault.code === 'ENOSPC') return new LeadlineError('storage_full', 'inbox.disk_full', {}, { cause });
  return unavailable(cause);
}

function unavailable(cause: Error): LeadlineError {
  return new LeadlineError('unavailable', 'inbox.unavailable', { retryAfter: 5 }, { cause });
}
