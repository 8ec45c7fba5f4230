import type { LogEntry } from '@leadline/contract';
import { expect, test } from 'vitest';
import { ApiError } from '#web/lib/api.ts';
import { makeLogQueue, waitAfter, type LogQueue, type QueuedLog, type QueueStore } from './log-queue.ts';

const entry = { kind: 'visit', note: '' } as LogEntry;
const lost = new ApiError(0, 'web.no_connection', '');

function memory(): QueueStore & { readonly rows: Map<string, QueuedLog> } {
  const rows = new Map<string, QueuedLog>();
  return {
    rows,
    all: async () => [...rows.values()],
    put: async (one) => void rows.set(one.key, one),
    remove: async (key) => void rows.delete(key),
  };
}

/** A server that keeps every key once, and answers as it is told. */
function world(store = memory(), account = 'anna') {
  const kept: string[] = [];
  let seconds = 0;
  let fault: (() => ApiError | undefined) | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const queue: LogQueue = makeLogQueue({
    account,
    store,
    now: () => new Date(Date.UTC(2026, 5, 15, 8, 0, (seconds += 1))),
    send: async (key) => {
      if (!kept.includes(key)) kept.push(key);
      const error = fault?.();
      if (error !== undefined) throw error;
      return { state: 'logged', id: key };
    },
    alone: (work) => {
      const mine = turn.then(work);
      turn = mine;
      return mine;
    },
  });
  return { queue, store, kept, answers: (next: typeof fault) => (fault = next) };
}

const form = (key: string) => ({ key, entry, name: key });

test('what is written without a network waits, and is sent once in the order it was written', async () => {
  const { queue, kept, store, answers } = world();
  await queue.add(form('a'));
  await queue.add(form('b'));
  answers(() => lost);
  expect(await queue.sendAll()).toEqual({ sent: [], stopped: 'unheard' });
  expect(kept).toEqual(['a']);
  expect((await queue.list()).map(({ key }) => key)).toEqual(['a', 'b']);
  answers(undefined);
  const { sent, stopped } = await queue.sendAll();
  expect([sent.map(({ key }) => key), stopped, kept, store.rows.size]).toEqual([['a', 'b'], null, ['a', 'b'], 0]);
});

test('an answer that was lost on its way makes it be sent again with the same key', async () => {
  const { queue, kept, answers } = world();
  await queue.add(form('a'));
  answers(() => lost);
  await queue.sendAll();
  answers(undefined);
  await queue.sendAll();
  expect(kept).toEqual(['a']);
  expect(await queue.list()).toEqual([]);
});

test('two pages that send at the same moment send once', async () => {
  const { queue, store, kept } = world();
  await queue.add(form('a'));
  const both = await Promise.all([queue.sendAll(), queue.sendAll()]);
  expect([both.flatMap(({ sent }) => sent).length, kept, store.rows.size]).toEqual([1, ['a'], 0]);
});

test('what the server refuses stays by name, the others go on; mended it is sent with the same key', async () => {
  const { queue, kept, answers } = world();
  await queue.add(form('a'));
  await queue.add(form('b'));
  let asked = 0;
  answers(() => ((asked += 1) === 1 ? new ApiError(404, 'log.no_such_record', 'gone', {}) : undefined));
  expect((await queue.sendAll()).sent.map(({ key }) => key)).toEqual(['b']);
  expect((await queue.list()).map(({ key, refused }) => [key, refused?.code])).toEqual([['a', 'log.no_such_record']]);
  expect((await queue.sendAll()).sent).toEqual([]);
  await queue.add(form('a'));
  expect((await queue.sendAll()).sent.map(({ key }) => key)).toEqual(['a']);
  expect(kept).toEqual(['a', 'b']);
});

test('a busy or failing server is asked again, and who was signed out meanwhile keeps everything', async () => {
  const { queue, answers } = world();
  await queue.add(form('a'));
  for (const [status, stopped] of [
    [429, 'unheard'],
    [500, 'unheard'],
    [503, 'unheard'],
    [401, 'signed_out'],
  ] as const) {
    answers(() => new ApiError(status, 'x', 'x'));
    expect((await queue.sendAll()).stopped).toBe(stopped);
    expect((await queue.list()).map(({ refused }) => refused)).toEqual([null]);
  }
});

test('what one person wrote is neither shown to another nor sent by them', async () => {
  const store = memory();
  const anna = world(store, 'anna');
  const bela = world(store, 'bela');
  await anna.queue.add(form('a'));
  await bela.queue.sendAll();
  expect([await bela.queue.list(), bela.kept, (await anna.queue.list()).length]).toEqual([[], [], 1]);
});

test('what is changed while it is on its way is sent once more', async () => {
  const store = memory();
  const notes: string[] = [];
  let seconds = 0;
  const queue: LogQueue = makeLogQueue({
    account: 'anna',
    store,
    now: () => new Date(Date.UTC(2026, 5, 15, 8, 0, (seconds += 1))),
    send: async (key, { note }) => {
      notes.push(note);
      if (notes.length === 1) await queue.add({ key, entry: { ...entry, note: 'second' }, name: 'a' });
      return { state: 'logged', id: key };
    },
    alone: (work) => work(),
  });
  await queue.add(form('a'));
  await queue.sendAll();
  expect((await queue.list()).map((one) => one.entry.note)).toEqual(['second']);
  await queue.sendAll();
  expect([notes, await queue.list()]).toEqual([['', 'second'], []]);
});

test('the tries become rarer', () => {
  expect([0, 1, 2, 3, 4, 99].map(waitAfter)).toEqual([2_000, 5_000, 15_000, 60_000, 300_000, 300_000]);
});
