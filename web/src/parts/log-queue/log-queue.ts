import type { LogAnswer, LogEntry } from '@leadline/contract';
import { ApiError } from '#web/lib/api.ts';

/** A form that waits to be sent, or that the server refused. */
export interface QueuedLog {
  /** Made once with the form: sent twice it is there once. */
  readonly key: string;
  /** Whose it is: nobody else sees it or sends it. */
  readonly account: string;
  readonly entry: LogEntry;
  /** With whom, to be read. */
  readonly name: string;
  readonly addedAt: string;
  readonly refused: { readonly code: string; readonly message: string; readonly parameters: Readonly<Record<string, string | number>> } | null;
}

export interface QueueStore {
  readonly all: () => Promise<readonly QueuedLog[]>;
  readonly put: (one: QueuedLog) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}

export interface QueueParts {
  readonly account: string;
  readonly store: QueueStore;
  /** @throws ApiError */
  readonly send: (key: string, entry: LogEntry) => Promise<LogAnswer>;
  readonly now: () => Date;
  /** One after the other among all pages of this browser. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
}

/** What became of a round of sending. `signed_out`: nobody is signed in any more. */
export interface Round {
  readonly sent: readonly QueuedLog[];
  readonly stopped: 'unheard' | 'signed_out' | null;
}

export interface LogQueue {
  readonly list: () => Promise<readonly QueuedLog[]>;
  /** Durable when it resolves; also takes the place of one with the same key. */
  readonly add: (form: Pick<QueuedLog, 'key' | 'entry' | 'name'>) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  readonly sendAll: () => Promise<Round>;
}

/** Forms of one account: kept until the server has said that they are there, in the order they were written. */
export function makeLogQueue({ account, store, send, now, alone }: QueueParts): LogQueue {
  const list = async (): Promise<readonly QueuedLog[]> =>
    (await store.all()).filter((one) => one.account === account).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
  return {
    list,
    remove: (key) => store.remove(key),
    add: ({ key, entry, name }) => store.put({ key, account, entry, name, addedAt: now().toISOString(), refused: null }),
    async sendAll() {
      const sent: QueuedLog[] = [];
      let stopped: Round['stopped'] = null;
      await alone(async () => {
        for (const one of await list()) {
          if (one.refused !== null || stopped !== null) continue;
          const end = await sendOne(one, { store, send });
          if (end === 'sent') sent.push(one);
          else if (end !== 'refused') stopped = end;
        }
      });
      return { sent, stopped };
    },
  };
}

async function sendOne(one: QueuedLog, { store, send }: Pick<QueueParts, 'store' | 'send'>): Promise<'sent' | 'refused' | 'unheard' | 'signed_out'> {
  try {
    await send(one.key, one.entry);
  } catch (error) {
    const end = endOf(error);
    if (end === 'refused' && error instanceof ApiError && (await isUnchanged(one, store)))
      await store.put({ ...one, refused: { code: error.code, message: error.message, parameters: error.parameters } });
    return end;
  }
  if (await isUnchanged(one, store)) await store.remove(one.key);
  return 'sent';
}

/** Nobody has mended it while it was on its way. */
async function isUnchanged({ key, addedAt }: QueuedLog, store: QueueStore): Promise<boolean> {
  return (await store.all()).some((one) => one.key === key && one.addedAt === addedAt);
}

/** What a server that has much to do, or is away, does not answer is asked again; what it refuses it refuses again. */
function endOf(error: unknown): 'refused' | 'unheard' | 'signed_out' {
  if (!(error instanceof ApiError) || error.status === 0 || error.status === 429 || error.status >= 500) return 'unheard';
  return error.status === 401 ? 'signed_out' : 'refused';
}

const waits = [2_000, 5_000, 15_000, 60_000, 300_000] as const;
/** Milliseconds until the next try, after so many in vain. */
export const waitAfter = (tries: number): number => waits[Math.min(tries, waits.length - 1)]!;
