import type { LiveEventName, LiveEvents, Progress } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import type { Database } from '#server/database/database.ts';
import { channelName, type Presence } from '#server/database/presence.ts';

/** What servers on one database tell each other. Everything of it can also be looked up: a message may get lost. */
export type Message =
  | { readonly kind: 'received' | 'asked' | 'answered' }
  | { readonly kind: 'applier'; readonly event: PlainEvent }
  | { readonly kind: 'live'; readonly event: LiveEventName; readonly data: LiveEvents[LiveEventName] }
  | { readonly kind: 'progress'; readonly id: string; readonly progress: Progress | null };

/** An event of the applier with its big numbers as text. */
export type PlainEvent = Readonly<Record<string, string | number | null>>;

export interface Channel {
  readonly send: (message: Message) => void;
  /** Told what other servers sent; null where something may have been missed. */
  readonly subscribe: (listener: (message: Message | null) => void) => void;
  /** Resolves with the next message of this kind, this server's own included, or after the time. */
  readonly next: (kind: Message['kind'], ms: number) => Promise<void>;
}

/** The database takes no longer ones. */
const mostBytes = 7_900;

export function openChannel(presence: Presence, database: Database): Channel {
  const self = randomUUID();
  const listeners = new Set<(message: Message | null) => void>();
  const waiting = new Set<(message: Message | null) => void>();
  presence.listen((text) => {
    const message = text === null ? null : read(text);
    for (const listener of [...waiting]) listener(message === undefined ? null : (message?.message ?? null));
    if (message === null) return listeners.forEach((listener) => listener(null));
    if (message !== undefined && message.from !== self) for (const listener of listeners) listener(message.message);
  });
  return {
    send: (message) => {
      const text = JSON.stringify({ from: self, message });
      if (Buffer.byteLength(text) > mostBytes) return;
      // Whoever does not hear it looks it up a little later.
      database.rows('SELECT pg_notify($1, $2)', [channelName, text]).catch(() => undefined);
    },
    subscribe: (listener) => void listeners.add(listener),
    next: (kind, ms) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          waiting.delete(hear);
          resolve();
        };
        const hear = (message: Message | null): void => void (message?.kind === kind && done());
        const timer = setTimeout(done, ms);
        waiting.add(hear);
      }),
  };
}

/** @returns undefined for what is none of ours */
function read(text: string): { readonly from: string; readonly message: Message } | undefined {
  try {
    const { from, message } = JSON.parse(text) as { readonly from?: unknown; readonly message?: Message };
    return typeof from === 'string' && typeof message?.kind === 'string' ? { from, message } : undefined;
  } catch {
    return undefined;
  }
}
