import type { FastifyRequest } from 'fastify';
import type { Asking, Context } from '#server/context.ts';
import type { Log } from '#server/log.ts';
import { requestLocale } from './request-locale.ts';

/** The context on behalf of whoever sent a request. */
export function askingOf(ctx: Context, request: FastifyRequest): Asking {
  const { log, principal, scope, call, id } = request;
  return { ...ctx, log: log as Log, principal, scope, locale: requestLocale(request), call, requestId: id };
}
