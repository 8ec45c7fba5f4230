import { setupSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { CookiePlace } from '#server/access/cookie.ts';
import { makeSignInLimits } from '#server/access/sign-in-limits.ts';
import type { Context } from '#server/context.ts';
import { setUp } from './set-up.ts';

export function setupRoutes(app: App, ctx: Context, place: () => CookiePlace): void {
  const limits = makeSignInLimits();
  app.post('/api/setup', { config: { policy: 'anybody' }, schema: { body: setupSchema } }, async (request, reply) => {
    await setUp({ ctx, request, reply, place: place() }, request.body, limits);
    return reply.code(204).send();
  });
}
