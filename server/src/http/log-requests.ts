import type { App } from '#server/app.ts';

/** One line per answer: which route, how it ended, how long it took. The address itself may hold names, the route does not. */
export function logRequests(app: App): void {
  app.addHook('onResponse', async (request, reply) => {
    const answered = { method: request.method, route: request.routeOptions.url ?? '-', status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    if (reply.statusCode >= 500) request.log.warn(answered, 'answered');
    else if (request.url.startsWith('/api/')) request.log.info(answered, 'answered');
    else request.log.debug(answered, 'answered');
  });
}
