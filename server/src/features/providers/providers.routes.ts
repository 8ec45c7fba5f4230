import { LeadlineError, providerAnswerSchema, providerLinkSchema, providerSchema, providerSignInSchema } from '@leadline/contract';
import type { FastifyReply } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import type { App } from '#server/app.ts';
import { cookieName, type CookiePlace } from '#server/access/cookie.ts';
import type { Refusals } from '#server/access/refusals.ts';
import { addressKey } from '#server/access/sign-in-limits.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { readError } from '#server/http/read-error.ts';
import { beginSignIn } from '#server/providers/begin-sign-in.ts';
import { finishSignIn } from '#server/providers/finish-sign-in.ts';
import { linkIdentity, unlinkIdentity } from './link-identity.ts';
import { deleteProvider, listAllProviders, saveProvider, tryProvider } from './manage-providers.ts';

const idSchema = z.object({ id: z.string().min(1).max(100) });
const linkSchema = idSchema.extend({ subject: z.string().min(1).max(400) });

/** Sign-in by way of others, and which others. */
export function providersRoutes(app: App, ctx: Context, place: () => CookiePlace, refusals: Refusals): void {
  signInRoutes(app, ctx, place, refusals);
  const config = { policy: 'people.write' } as const;
  app.get('/api/providers', { config }, async () => listAllProviders(ctx, place()));
  app.post('/api/providers', { config, schema: { body: providerSchema } }, async (request, reply) =>
    reply.code(201).send(await saveProvider(askingOf(ctx, request), undefined, request.body)),
  );
  app.put('/api/providers/:id', { config, schema: { params: idSchema, body: providerSchema } }, async (request) =>
    saveProvider(askingOf(ctx, request), request.params.id, request.body),
  );
  app.delete('/api/providers/:id', { config, schema: { params: idSchema } }, async (request, reply) => {
    await deleteProvider(askingOf(ctx, request), request.params.id);
    return reply.code(204).send();
  });
  app.post('/api/providers/:id/test', { config, schema: { params: idSchema } }, async (request) => tryProvider(ctx, request.params.id));
  app.post('/api/providers/:id/links', { config, schema: { params: idSchema, body: providerLinkSchema } }, async (request, reply) => {
    await linkIdentity(askingOf(ctx, request), request.params.id, request.body);
    return reply.code(201).send({});
  });
  app.delete('/api/providers/:id/links/:subject', { config, schema: { params: linkSchema } }, async (request, reply) => {
    await unlinkIdentity(askingOf(ctx, request), request.params.id, request.params.subject);
    return reply.code(204).send();
  });
}

/** Of one address in a quarter of an hour: an office comes to work behind one. */
const mostBeginnings = 300;

function signInRoutes(app: App, ctx: Context, place: () => CookiePlace, refusals: Refusals): void {
  const limit = new RateLimiterMemory({ points: mostBeginnings, duration: 900 });
  const name = (): string => `${cookieName(place().isHttps, place().port)}-provider`;
  const options = () => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: place().isHttps }) as const;

  app.post('/api/session/provider', { config: { policy: 'anybody' }, schema: { body: providerSignInSchema } }, async (request, reply) => {
    await limit.consume(addressKey(request.ip)).catch(() => {
      throw new LeadlineError('limit', 'access.too_many_tries', { retryAfter: 900 });
    });
    const { url, browser } = await beginSignIn(ctx, request.body, place());
    return reply.setCookie(name(), browser, { ...options(), maxAge: 600 }).send({ url });
  });
  app.get(
    '/api/session/provider/callback',
    { config: { policy: 'anybody' }, schema: { querystring: providerAnswerSchema } },
    async (request, reply) => {
      void reply.clearCookie(name(), options());
      try {
        const to = await finishSignIn({ ctx, request, reply, place: place() }, request.query, request.cookies[name()], refusals);
        return goTo(reply, to);
      } catch (error) {
        const named = readError(error, 'en');
        if (!named) request.log.error({ err: error }, 'sign-in through a provider failed');
        else request.log.info({ code: named.code, cause: named.cause instanceof Error ? named.cause.message : undefined }, 'refused');
        return goTo(reply, `/?problem=${named?.code ?? 'access.provider_answer'}`);
      }
    },
  );
}

/** The browser comes from elsewhere with a GET: it is sent to a page of ours, which says what is wrong. */
function goTo(reply: FastifyReply, path: string): FastifyReply {
  return reply.code(303).header('location', path).header('referrer-policy', 'no-referrer').send();
}
