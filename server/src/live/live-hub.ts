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

/** Events are written once, whoever listens. */
export function makeLiveHub(): LiveHub {
  const listeners = new Set<(message: LiveMessage) => void>();
  let last: LiveMessage | undefined;
  let count = 0;
  return {
    publish: (event, data) => {
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
}
