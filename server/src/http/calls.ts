import { LeadlineError } from '@leadline/contract';
import { setMaxListeners } from 'node:events';
import { stopping } from '#server/answering/lane.ts';
import type { LaneName } from '#server/answering/lanes.ts';
import { makeTrace, type Call } from '#server/answering/trace.ts';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';

declare module 'fastify' {
  interface FastifyRequest {
    call: Call;
  }
  interface FastifyContextConfig {
    /** Requests of this route are sent away before they are read where the lane has no room. */
    lane?: LaneName;
    /** Mostly somebody else is asking the same: room is looked for where nobody is. */
    isShared?: boolean;
  }
}

/**
 * What every request carries: its lane, its trace, and a signal for when whoever asked has gone. Whom there is no room for, or who comes
 * while the server stops, is told so before anything of the request is read.
 */
export function attachCalls(app: App, { lanes, metrics }: Pick<Context, 'lanes' | 'metrics'>): void {
  app.decorateRequest('call', null as unknown as Call);
  app.addHook('onRequest', async (request, reply) => {
    const gone = new AbortController();
    setMaxListeners(0, gone.signal);
    const { lane, isShared = false } = request.routeOptions.config;
    request.call = { lane: lane ?? 'interactive', signal: gone.signal, trace: makeTrace() };
    const leave = lane === 'interactive' ? lanes.come() : undefined;
    reply.raw.once('close', () => {
      leave?.();
      if (reply.raw.writableEnded) return;
      metrics.requests.add({ route: request.routeOptions.url ?? '-', method: request.method, status: '499' });
      gone.abort(new LeadlineError('unavailable', 'http.gone'));
    });
    if (lanes.isStopping() && request.url.startsWith('/api/')) throw stopping();
    if (lane && !isShared) lanes.requests[lane].assertRoom();
  });
}
