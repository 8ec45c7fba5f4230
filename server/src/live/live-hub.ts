import type { LiveEventName, LiveEvents } from '@leadline/contract';

export interface LiveMessage {
  readonly event: LiveEventName;
  readonly id: string;
  /** Ready to be written to every listener. */
  readonly text: string;
  /** The accounts it is for; without: everybody. */
  readonly accounts?: readonly string[];
}

export interface LiveHub {
  readonly publish: <N extends LiveEventName>(event: N, data: LiveEvents[N]) => void;
  /** The last `data` event, if any, is what a new listener has to know first. */
  readonly last: () => LiveMessage | undefined;
  /** @returns what ends the subscription */
  readonly subscribe: (listener: (message: LiveMessage) => void) => () => void;
  readonly listeners: () => number;
  /** A change is known here that is not told yet. */
  readonly isTelling: () => boolean;
  /** From now on, where many listen, no change is told while this is so: those told before are still being answered. */
  readonly waitWhile: (isBusy: () => boolean) => void;
}

/** Every listener asks its board again after a change. From more than so many on, changes are told together, so that the last question is answered before the next is asked. */
const fewListeners = 20;
const gapPerListenerMs = 2;
const longestGapMs = 600;
/** So long at most, however much there is to answer. */
const longestWaitMs = 4_000;
const lookAgainMs = 50;

export const manyListen = (listeners: number): boolean => listeners > fewListeners;

/** Events are written once, whoever listens. */
export function makeLiveHub(): LiveHub {
  const listeners = new Set<(message: LiveMessage) => void>();
  let last: LiveMessage | undefined;
  let count = 0;
  /** The newest change that is not told yet: it says all of those before it. */
  let waiting: LiveEvents['data'] | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;
  let isBusy = (): boolean => false;

  /** How long the next change has to wait still. */
  function waitMs(): number {
    if (!manyListen(listeners.size)) return 0;
    const since = performance.now() - toldAt;
    const gap = Math.min(longestGapMs, (listeners.size - fewListeners) * gapPerListenerMs);
    if (since < gap) return gap - since;
    return since < longestWaitMs && isBusy() ? lookAgainMs : 0;
  }

  function tellWaiting(): void {
    const left = waitMs();
    if (left > 0) return wake(left);
    const data = waiting!;
    waiting = undefined;
    toldAt = performance.now();
    tell('data', data);
  }

  const wake = (ms: number): void => void setTimeout(tellWaiting, ms).unref();

  function tell<N extends LiveEventName>(event: N, data: LiveEvents[N]): void {
    count += 1;
    const id = event === 'data' ? `${(data as LiveEvents['data']).dataVersion}` : `${last?.id ?? ''}.${count}`;
    const accounts = event === 'notice' ? (data as LiveEvents['notice']).accounts : undefined;
    const text = `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(accounts ? {} : data)}\n\n`;
    const message = { event, id, text, ...(accounts ? { accounts } : {}) };
    if (event === 'data') last = message;
    for (const listener of listeners) listener(message);
  }

  return {
    publish: (event, data) => {
      if (event !== 'data') return tell(event, data);
      const isTimed = waiting !== undefined;
      waiting = data as LiveEvents['data'];
      if (!isTimed) tellWaiting();
    },
    last: () => last,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    listeners: () => listeners.size,
    isTelling: () => waiting !== undefined,
    waitWhile: (busy) => void (isBusy = busy),
  };
}
