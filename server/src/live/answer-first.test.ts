import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerFirst, isAnswering } from './answer-first.ts';

let listeners = 300;
let asked = 0;
let isTelling = false;
let rebuildingTo: bigint | null = null;
let lastSeq = 10n;
/** What the applier is kept from applying by: undefined where nothing, false while it goes on. */
let isOver: boolean | undefined;
const lanes = { asked: () => asked };
const parts = {
  lanes,
  live: { listeners: () => listeners, isTelling: () => isTelling },
  inbox: { lastSeq: async () => lastSeq },
  log: { warn: () => expect.unreachable() },
  applier: {
    state: () => ({ appliedSeq: 5n, rebuildingTo, fault: null }),
    exclusively: async (work: () => Promise<void>) => {
      isOver = false;
      await work();
      isOver = true;
    },
  },
} as unknown as Parameters<typeof answerFirst>[0];

beforeEach(() => {
  vi.useFakeTimers();
  [listeners, asked, isTelling, rebuildingTo, lastSeq, isOver] = [300, 0, false, null, 10n, undefined];
});
afterEach(() => vi.useRealTimers());

test('applying waits until those who were told have their answers', async () => {
  asked = 250;
  isTelling = true;
  answerFirst(parts);
  await vi.advanceTimersByTimeAsync(500);
  expect(isOver).toBe(false);
  isTelling = false;
  await vi.advanceTimersByTimeAsync(500);
  expect(isOver, 'told, and still being answered').toBe(false);
  asked = 3;
  await vi.advanceTimersByTimeAsync(50);
  expect(isOver, 'the next may be on their way').toBe(false);
  await vi.advanceTimersByTimeAsync(50);
  expect(isOver).toBe(true);
});

test('it waits for so long and no longer', async () => {
  asked = 250;
  answerFirst(parts);
  await vi.advanceTimersByTimeAsync(2_400);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(isOver).toBe(true);
});

test('it does not wait where much has been received, where few look, and while all is made again', async () => {
  asked = 250;
  lastSeq = 5_000n;
  answerFirst(parts);
  await vi.advanceTimersByTimeAsync(50);
  expect(isOver).toBe(true);
  [lastSeq, isOver, listeners] = [10n, undefined, 20];
  answerFirst(parts);
  [listeners, rebuildingTo] = [300, 9n];
  answerFirst(parts);
  await vi.advanceTimersByTimeAsync(50);
  expect(isOver).toBeUndefined();
});

test('a few questions are nothing to wait for', () => {
  asked = 10;
  expect(isAnswering({ lanes } as typeof parts)).toBe(false);
  asked = 11;
  expect(isAnswering({ lanes } as typeof parts)).toBe(true);
});
