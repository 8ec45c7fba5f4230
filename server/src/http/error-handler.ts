import { LeadlineError } from '@leadline/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '#server/app.ts';
import { errorBody, errorStatus, retryAfter } from '#server/errors.ts';
import { readError } from './read-error.ts';
import { requestLocale } from './request-locale.ts';

/** The one place where anything thrown becomes an answer. */
export function handleErrors(app: App): void {
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply));
}

export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const locale = requestLocale(request);
  const named = readError(error, locale);
  if (named?.code === 'http.busy' || request.call?.signal.aborted) request.log.debug({ code: named?.code }, 'sent away');
  else if (named) request.log.info({ code: named.code, status: errorStatus(named), cause: causeOf(named) }, 'refused');
  else request.log.error({ err: error }, 'failed');
  const answered = named ?? new LeadlineError('unavailable', 'http.internal', { id: request.id });
  const wait = named && retryAfter(named);
  if (wait !== undefined) void reply.header('retry-after', String(wait));
  return reply
    .code(named ? errorStatus(named) : 500)
    .type('application/json; charset=utf-8')
    .send(errorBody(answered, locale, request.id));
}

function causeOf(error: LeadlineError): string | undefined {
  return error.cause instanceof Error ? error.cause.message : undefined;
}
