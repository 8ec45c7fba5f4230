import { randomInt } from 'node:crypto';
import type { Log } from '#server/log.ts';
import { makeLane } from './few-at-once.ts';

/** Work nobody waits for. It begins a moment of chance after the answer, so that neither this answer nor the next one tells how much there was to do. */
export interface Afterwards {
  readonly add: (work: () => Promise<void>) => void;
  /** Resolves when everything added has been done. */
  readonly done: () => Promise<void>;
}

/** More than these waiting, and what comes is left undone: it is only ever asked for again. */
const mostWaiting = 200;

const soonestMs = 100;
const spreadMs = 700;

/** @param pause how long after the answer something begins */
export function makeAfterwards(log: Log, pause: () => number = () => soonestMs + randomInt(spreadMs)): Afterwards {
  const inTurn = makeLane(1);
  const waiting = new Set<Promise<void>>();
  return {
    add: (work) => {
      if (waiting.size >= mostWaiting) return log.warn('too much is to be done after answers');
      const one: Promise<void> = new Promise<void>((resolve) => setTimeout(resolve, pause()))
        .then(() => inTurn(work))
        .catch((error: unknown) => log.warn({ err: error }, 'not done after an answer'))
        .finally(() => waiting.delete(one));
      waiting.add(one);
    },
    done: async () => {
      await Promise.all(waiting);
    },
  };
}
