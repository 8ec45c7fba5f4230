import type { FastifyRequest } from 'fastify';
import type { Asking, Context } from '#server/context.ts';
import { currentScope } from '#server/features/session/current-scope.ts';
import type { Log } from '#server/log.ts';
import { requestLocale } from './request-locale.ts';

/** The context on behalf of whoever sent a request. */
export function askingOf(ctx: Context, request: FastifyRequest): Asking {
  return { ...ctx, log: request.log as Log, scope: currentScope(), locale: requestLocale(request), call: request.call };
}
