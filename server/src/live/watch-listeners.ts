import type { PassThrough } from 'node:stream';
import type { App } from '#server/app.ts';
import { readHead } from '#server/audit/audit-head.ts';
import type { Context } from '#server/context.ts';

/** How long a stream may outlive the right to it. */
const tickMs = 300;
/** What ends by itself, such as a session, leaves no entry. */
const everyMs = 10_000;

export interface Listener {
  readonly stream: PassThrough;
  /** Whether it may listen still, and would see the same. */
  readonly isStill: () => Promise<boolean>;
}

export interface Listeners {
  readonly add: (listener: Listener) => void;
  readonly count: () => number;
}

/**
 * Ends the streams of those who may not listen any more, or may see something else now: they come back and are looked at anew. Whoever takes a
 * right away leaves an entry in the audit trail, on whichever server: only then is everybody looked at.
 */
export function watchListeners(app: App, ctx: Pick<Context, 'control' | 'log'>): Listeners {
  const listeners = new Set<Listener>();
  let seen: bigint | undefined;
  let lookedAt = 0;
  let isLooking = false;

  const look = async (): Promise<void> => {
    if (listeners.size === 0 || isLooking) return;
    isLooking = true;
    try {
      const { seq } = await readHead(ctx.control.db);
      const now = performance.now();
      if (seq === seen && now - lookedAt < everyMs) return;
      for (const { stream, isStill } of [...listeners]) if (!(await isStill())) stream.end();
      [seen, lookedAt] = [seq, now];
    } catch (error) {
      ctx.log.warn({ err: error }, 'listeners not looked at');
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void look(), tickMs);
  timer.unref();
  app.addHook('preClose', async () => {
    clearInterval(timer);
    for (const { stream } of listeners) stream.end();
  });
  return {
    add: (listener) => {
      listeners.add(listener);
      seen = undefined;
      listener.stream.once('close', () => listeners.delete(listener));
    },
    count: () => listeners.size,
  };
}
