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
}

/** Every listener asks its board again after a change. From so many on, changes are told together, so that the last question is answered before the next is asked. */
const fewListeners = 20;
const gapPerListenerMs = 5;
const longestGapMs = 1_500;

/** Events are written once, whoever listens. */
export function makeLiveHub(): LiveHub {
  const listeners = new Set<(message: LiveMessage) => void>();
  let last: LiveMessage | undefined;
  let count = 0;
  let waiting: LiveEvents['data'] | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;

  /** Only the newest change is told: it says all of those before it. */
  function isTooSoon(data: LiveEvents['data']): boolean {
    const gap = Math.min(longestGapMs, (listeners.size - fewListeners) * gapPerListenerMs);
    const left = toldAt + gap - performance.now();
    if (left <= 0) return false;
    if (waiting === undefined) setTimeout(tellWaiting, left).unref();
    waiting = data;
    return true;
  }

  function tellWaiting(): void {
    const data = waiting;
    waiting = undefined;
    toldAt = Number.NEGATIVE_INFINITY;
    if (data) hub.publish('data', data);
  }

  const hub: LiveHub = {
    publish: (event, data) => {
      if (event === 'data') {
        if (isTooSoon(data as LiveEvents['data'])) return;
        toldAt = performance.now();
      }
      count += 1;
      const id = event === 'data' ? `${(data as LiveEvents['data']).dataVersion}` : `${last?.id ?? ''}.${count}`;
      const accounts = event === 'notice' ? (data as LiveEvents['notice']).accounts : undefined;
      const text = `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(accounts ? {} : data)}\n\n`;
      const message = { event, id, text, ...(accounts ? { accounts } : {}) };
      if (event === 'data') last = message;
      for (const listener of listeners) listener(message);
    },
    last: () => last,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    listeners: () => listeners.size,
  };
  return hub;
}
