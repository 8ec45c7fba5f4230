import { LeadlineError, type LiveEventName, type Permission } from '@leadline/contract';
import { PassThrough } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { permitted } from '#server/access/permitted.ts';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { watchListeners } from './watch-listeners.ts';

const heartbeatMs = 15_000;
const maxListeners = 500;
/** A listener that does not read is let go before its unread events fill the memory; it comes back by itself. */
const maxUnreadBytes = 256 * 1024;

/** Events not everybody who listens may hear. */
const needs: Partial<Record<LiveEventName, Permission>> = { import: 'data.import', display: 'records.read' };

/** GET /api/live. A listener that comes back with the last event's id is not told what it knows already. */
export function liveRoutes(app: App, ctx: Context): void {
  const listeners = watchListeners(app, ctx);

  app.get('/api/live', { config: { policy: 'numbers.read' } }, async (request, reply) => {
    if (listeners.count() >= maxListeners) throw new LeadlineError('unavailable', 'http.busy', { retryAfter: 10 });
    const may = permitted(request.principal);
    const stream = new PassThrough();
    const write = (text: string): void => {
      if (stream.writableLength + stream.readableLength > maxUnreadBytes) stream.destroy();
      else if (stream.writable) stream.write(text);
    };
    const last = ctx.live.last();
    write(`retry: 2000\n\n${last && last.id !== request.headers['last-event-id'] ? last.text : ''}`);
    const account = request.principal.kind === 'person' ? request.principal.account : null;
    const leave = ctx.live.subscribe(({ event, text, accounts }) => {
      const needed = needs[event];
      if (needed !== undefined && !may.includes(needed)) return;
      if (accounts === undefined || (account !== null && accounts.includes(account))) write(text);
    });
    const heartbeat = setInterval(() => write(': here\n\n'), heartbeatMs);
    listeners.add({ stream, isStill: async () => isDeepStrictEqual(await app.whoNow(request), request.principal) });
    stream.once('close', () => {
      leave();
      clearInterval(heartbeat);
    });
    return reply.type('text/event-stream').header('cache-control', 'no-store, no-transform').header('x-accel-buffering', 'no').send(stream);
  });
}
