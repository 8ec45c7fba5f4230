import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TracedStatement } from '#server/answering/trace.ts';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';

/** What stays open as long as somebody listens is not slow. */
const streams: ReadonlySet<string> = new Set(['/api/live', '/api/display/live']);
/** Statements of a slow request that are logged, the slowest first. */
const mostStatements = 40;

/**
 * One line per answer: which route, how it ended, how long it took. The address itself may hold names, the route does not. A slow answer
 * has another line with what it waited for.
 */
export function logRequests(app: App, { metrics, settings }: Pick<Context, 'metrics' | 'settings'>): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? '-';
    const { method } = request;
    const status = reply.statusCode;
    metrics.requests.add({ route, method, status: String(status) });
    if (!streams.has(route)) metrics.requestSeconds.observe({ route }, reply.elapsedTime / 1000);
    const answered = { method, route, status, ms: Math.round(reply.elapsedTime) };
    if (status >= 500 && status !== 503) request.log.warn(answered, 'answered');
    else if (request.url.startsWith('/api/') && status !== 429) request.log.info(answered, 'answered');
    else request.log.debug(answered, 'answered');
    if (reply.elapsedTime >= settings.slowRequestMs && !streams.has(route)) request.log.warn(traceOf(request, reply), 'slow');
  });
}

function traceOf(request: FastifyRequest, reply: FastifyReply): object {
  const { waitMs, statements } = request.call.trace.list();
  const slowest = [...statements].sort((a, b) => b.waitMs + b.ms - a.waitMs - a.ms).slice(0, mostStatements);
  return {
    method: request.method,
    route: request.routeOptions.url ?? '-',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    lane: request.call.lane,
    waitMs: Math.round(waitMs),
    statementCount: statements.length,
    statements: slowest.map(rounded),
  };
}

function rounded(statement: TracedStatement): TracedStatement {
  return { ...statement, waitMs: Math.round(statement.waitMs), ms: Math.round(statement.ms) };
}
