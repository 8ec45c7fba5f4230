import { setTimeout } from 'node:timers/promises';
import { LeadlineError } from '@leadline/contract';

/** Lets work through, and now and then something that has to be alone. */
export interface Door {
  readonly pass: <T>(work: () => Promise<T>) => Promise<T>;
  /** Waits for a moment in which nothing is at work. @throws LeadlineError unavailable where there is none for long */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

const patienceMs = 60_000;
const lookMs = 2;

export function makeDoor(): Door {
  let inside = 0;
  let closed: Promise<unknown> | undefined;
  const pass = async <T>(work: () => Promise<T>): Promise<T> => {
    while (closed) await closed;
    inside += 1;
    try {
      return await work();
    } finally {
      inside -= 1;
    }
  };
  // The door is never closed on work that is inside: it may need another connection to come to its end.
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    for (const began = performance.now(); inside > 0 || closed; await setTimeout(lookMs)) {
      if (performance.now() - began > patienceMs) throw new LeadlineError('unavailable', 'store.engine_failed', { retryAfter: 60 });
    }
    const done = work();
    closed = done.catch(() => undefined).then(() => (closed = undefined));
    return done;
  };
  return { pass, alone };
}
