import { addSendingSchema, endSendingSchema, LeadlineError, sendingPathSchema, sendingSchema, sendingsRequestSchema, sendNowSchema, stopSendingSchema, type AddSending, type SendingInput, type SendNow } from '@leadline/contract'; // prettier-ignore
import { isLocale, type Locale } from '@leadline/i18n';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { errorMessage, errorStatus } from '#server/errors.ts';
import { askingOf } from '#server/http/asking.ts';
import { makeNonce } from '#server/http/security-headers.ts';
import { endSendingOfOthers, listAllSendings } from './all-sendings.ts';
import { showSendings } from './list-sendings.ts';
import { dropSending, makeSending, saveSending } from './save-sending.ts';
import { makeSendNow } from './send-now.ts';
import { askPage, faultPage, stoppedPage } from './stop-page.ts';
import { openStopLink, stopByLink, stopOwn, type LinkedSending } from './stop-sending.ts';

const config = { policy: 'records.read' } as const;
const params = sendingPathSchema;

/** Boards by mail and into chats, again and again (§9.2, S2-72). */
export function sendingsRoutes(app: App, ctx: Context): void {
  const sendNow = makeSendNow();
  app.get('/api/sendings', { config, schema: { querystring: sendingsRequestSchema } }, async (request) =>
    showSendings(askingOf(ctx, request), request.query.boardId),
  );
  app.post('/api/sendings', { config, schema: { body: addSendingSchema } }, async (request, reply) =>
    reply.code(201).send(await makeSending(askingOf(ctx, request), request.body as AddSending)),
  );
  app.post('/api/sendings/now', { config: { ...config, lane: 'export' }, schema: { body: sendNowSchema } }, async (request) =>
    sendNow(askingOf(ctx, request), request.body as SendNow),
  );
  app.put('/api/sendings/:sendingId', { config, schema: { params, body: sendingSchema } }, async (request) =>
    saveSending(askingOf(ctx, request), request.params.sendingId, request.body as SendingInput),
  );
  app.post('/api/sendings/:sendingId/remove', { config, schema: { params } }, async (request) => {
    await dropSending(askingOf(ctx, request), request.params.sendingId);
    return {};
  });
  app.put('/api/sendings/:sendingId/stopped', { config, schema: { params, body: stopSendingSchema } }, async (request) =>
    stopOwn(askingOf(ctx, request), request.params.sendingId, request.body.isStopped),
  );
  const administering = { policy: 'settings.write' } as const;
  app.get('/api/sendings/all', { config: administering }, async (request) => listAllSendings(askingOf(ctx, request)));
  app.post('/api/sendings/:sendingId/end', { config: administering, schema: { params, body: endSendingSchema } }, async (request) =>
    endSendingOfOthers(askingOf(ctx, request), request.params.sendingId, request.body.reason),
  );
  stopLinkRoutes(app, ctx);
}

/** The link in a mail: without signing in, by a button of the page or by the mail program itself (RFC 8058). */
function stopLinkRoutes(app: App, ctx: Context): void {
  const schema = { params: z.object({ token: z.string().min(1).max(450) }) };
  const open = { policy: 'anybody' } as const;
  void app.register(async (scope) => {
    // What a mail program sends along says nothing that is needed.
    scope.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      { parseAs: 'string', bodyLimit: 4096 },
      async () => ({}),
    );
    scope.get<{ Params: { token: string } }>('/sendings/stop/:token', { config: open, schema }, async (request, reply) =>
      answer(request.params.token, reply, askPage),
    );
    scope.post<{ Params: { token: string } }>('/sendings/stop/:token', { config: open, schema }, async (request, reply) =>
      answer(request.params.token, reply, stoppedPage, (linked) => stopByLink(ctx, linked, request.id)),
    );
  });

  type Page = (locale: Locale, title: string, nonce: string) => string;
  const answer = async (token: string, reply: FastifyReply, page: Page, work?: (linked: LinkedSending) => Promise<void>): Promise<FastifyReply> => {
    const nonce = makeNonce();
    const company = await ctx.organization();
    try {
      const linked = await openStopLink(ctx, token);
      await work?.(linked);
      const { locale } = linked.account;
      return asPage(reply, nonce).send(page(locale !== null && isLocale(locale) ? locale : company.locale, linked.title, nonce));
    } catch (error) {
      if (!(error instanceof LeadlineError)) throw error;
      return asPage(reply.code(errorStatus(error)), nonce).send(faultPage(company.locale, errorMessage(company.locale, error), nonce));
    }
  };
}

/** Such a page runs nothing and sends one button. */
function asPage(reply: FastifyReply, nonce: string): FastifyReply {
  const policy = ["default-src 'none'", `style-src 'nonce-${nonce}'`, "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"];
  return reply
    .header('content-security-policy', policy.join('; '))
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .type('text/html; charset=utf-8');
}
