import { addShareSchema, LeadlineError, sharePathSchema, sharesRequestSchema, type AddShare } from '@leadline/contract';
import { translate, type MessageKey } from '@leadline/i18n';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { makeLookLimits } from '#server/access/look-limits.ts';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { errorStatus, retryAfter } from '#server/errors.ts';
import { askingOf } from '#server/http/asking.ts';
import { makeNonce } from '#server/http/security-headers.ts';
import { keepPages, openShare, readShare } from './read-share.ts';
import { revokeShare, shareBoard, showShares } from './share-board.ts';
import { messagePage, sharedPage } from './shared-page.ts';

const config = { policy: 'records.read' } as const;
const tokenSchema = z.object({ token: z.string().min(1).max(200) });

/** Links that show parts of a board to whoever has them, without a seat (§9.2). */
export function boardSharesRoutes(app: App, ctx: Context): void {
  app.get('/api/board-shares', { config, schema: { querystring: sharesRequestSchema } }, async (request) =>
    showShares(askingOf(ctx, request), request.query.boardId),
  );
  app.post('/api/board-shares', { config, schema: { body: addShareSchema } }, async (request, reply) =>
    reply.code(201).send(await shareBoard(askingOf(ctx, request), request.body as AddShare)),
  );
  app.post('/api/board-shares/:shareId/revoke', { config, schema: { params: sharePathSchema } }, async (request) =>
    revokeShare(askingOf(ctx, request), request.params.shareId),
  );
  const countLook = makeLookLimits();
  const keep = keepPages();
  /** Stands in a kept page where the nonce of each answer belongs. */
  const mark = makeNonce();
  app.get('/shared/:token', { config: { policy: 'anybody', lane: 'interactive' }, schema: { params: tokenSchema } }, async (request, reply) => {
    const asking = askingOf(ctx, request);
    const nonce = makeNonce();
    try {
      await countLook(request.ip);
      const open = await openShare(asking, request.params.token);
      const { id, origins, expires_at } = open.share;
      const page = await keep(`${id} ${asking.locale}`, async () => {
        const { timezone } = await ctx.organization();
        return sharedPage(await readShare(open), expires_at, timezone, mark);
      });
      return asPage(reply, nonce, JSON.parse(origins) as readonly string[]).send(page.replaceAll(mark, nonce));
    } catch (error) {
      if (!(error instanceof LeadlineError)) throw error;
      const wait = retryAfter(error);
      if (wait !== undefined) void reply.header('retry-after', String(wait));
      const message = translate(asking.locale, `error.${error.code}` as MessageKey, error.parameters);
      return asPage(reply.code(errorStatus(error)), nonce, []).send(messagePage(asking.locale, message, nonce));
    }
  });
}

/** Such a page runs nothing, sends nothing, and stands in frames of the named addresses alone. */
function asPage(reply: FastifyReply, nonce: string, origins: readonly string[]): FastifyReply {
  const frames = origins.length > 0 ? origins.join(' ') : "'none'";
  if (origins.length > 0) void reply.removeHeader('x-frame-options');
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frames}`,
  ];
  return reply
    .header('content-security-policy', policy.join('; '))
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .type('text/html; charset=utf-8');
}
