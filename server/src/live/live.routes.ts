import { LeadlineError } from '@leadline/contract';
import { PassThrough } from 'node:stream';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';

const heartbeatMs = 15_000;
const maxListeners = 500;
/** A listener that does not read is let go before its unread events fill the memory; it comes back by itself. */
const maxUnreadBytes = 256 * 1024;

/** GET /api/live. A listener that comes back with the last event's id is not told what it knows already. */
export function liveRoutes(app: App, ctx: Context): void {
  const streams = new Set<PassThrough>();
  app.addHook('preClose', async () => streams.forEach((stream) => stream.end()));

  app.get('/api/live', { config: { policy: 'numbers.read' } }, async (request, reply) => {
    if (streams.size >= maxListeners) throw new LeadlineError('unavailable', 'http.busy', { retryAfter: 10 });
    const stream = new PassThrough();
    const write = (text: string): void => {
      if (stream.writableLength + stream.readableLength > maxUnreadBytes) stream.destroy();
      else if (stream.writable) stream.write(text);
    };
    const last = ctx.live.last();
    write(`retry: 2000\n\n${last && last.id !== request.headers['last-event-id'] ? last.text : ''}`);
    const leave = ctx.live.subscribe((message) => write(message.text));
    const heartbeat = setInterval(() => write(': here\n\n'), heartbeatMs);
    streams.add(stream);
    stream.once('close', () => {
      leave();
      clearInterval(heartbeat);
      streams.delete(stream);
    });
    return reply.type('text/event-stream').header('cache-control', 'no-store, no-transform').header('x-accel-buffering', 'no').send(stream);
  });
}
