import { accountIdSchema, changePasswordSchema, confirmFactorSchema, ownAccountSchema, ownPasswordSchema, winNameSchema } from '@leadline/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '#server/app.ts';
import type { Afterwards } from '#server/access/afterwards.ts';
import type { CookiePlace } from '#server/access/cookie.ts';
import { makeSignInLimits } from '#server/access/sign-in-limits.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { chooseWinName } from './win-name.ts';
import { changeOwn, changePassword, endOtherSessions, endOwnSession } from './change-own.ts';
import { getOwnAccount } from './own-account.ts';
import { beginOwnFactor, confirmOwnFactor, endOwnFactor, renewOwnCodes, type OwnFactor } from './own-factor.ts';

/** What everybody decides about their own account. */
export function accountRoutes(app: App, ctx: Context, place: () => CookiePlace, afterwards: Afterwards): void {
  const limits = makeSignInLimits();
  const config = { policy: 'signed_in' } as const;
  const withPassword = { config, schema: { body: ownPasswordSchema } } as const;
  const opening = (request: FastifyRequest, reply: FastifyReply) => ({ ctx, request, reply, place: place() });
  const own = (request: FastifyRequest, reply: FastifyReply): OwnFactor => ({
    asking: askingOf(ctx, request),
    opening: opening(request, reply),
    limits,
    afterwards,
  });

  app.get('/api/account', { config }, async (request) => getOwnAccount(askingOf(ctx, request)));
  app.put('/api/account', { config, schema: { body: ownAccountSchema } }, async (request, reply) => {
    await changeOwn(askingOf(ctx, request), request.body);
    return reply.code(204).send();
  });
  app.put('/api/account/win-name', { config, schema: { body: winNameSchema } }, async (request, reply) => {
    await chooseWinName(askingOf(ctx, request), request.body.word);
    return reply.code(204).send();
  });
  app.put('/api/account/password', { config, schema: { body: changePasswordSchema } }, async (request, reply) => {
    await changePassword(askingOf(ctx, request), opening(request, reply), request.body, limits, afterwards);
    return reply.code(204).send();
  });
  app.delete('/api/account/sessions', { config }, async (request, reply) => {
    await endOtherSessions(askingOf(ctx, request));
    return reply.code(204).send();
  });
  app.delete('/api/account/sessions/:id', { config, schema: { params: accountIdSchema } }, async (request, reply) => {
    await endOwnSession(askingOf(ctx, request), request.params.id);
    return reply.code(204).send();
  });
  app.post('/api/account/second-factor', withPassword, async (request, reply) => beginOwnFactor(own(request, reply), request.body.password));
  app.post('/api/account/second-factor/confirm', { config, schema: { body: confirmFactorSchema } }, async (request, reply) =>
    confirmOwnFactor(own(request, reply), request.body),
  );
  app.post('/api/account/second-factor/end', withPassword, async (request, reply) => {
    await endOwnFactor(own(request, reply), request.body.password);
    return reply.code(204).send();
  });
  app.post('/api/account/recovery-codes', withPassword, async (request, reply) => renewOwnCodes(own(request, reply), request.body.password));
}
