import { demoSignInSchema, signInSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import { clearCookie, type CookiePlace } from '#server/access/cookie.ts';
import { sessionOf } from '#server/access/identify.ts';
import type { Refusals } from '#server/access/refusals.ts';
import { makeSignInLimits } from '#server/access/sign-in-limits.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import type { Context } from '#server/context.ts';
import { endSession } from '#server/control/session.ts';
import { actOf } from '#server/http/act-of.ts';
import { askingOf } from '#server/http/asking.ts';
import { getSession } from './get-session.ts';
import { signIn } from './sign-in.ts';
import { signInAsDemo } from './sign-in-as-demo.ts';

/** Coming in and going out. */
export function sessionRoutes(app: App, ctx: Context, place: () => CookiePlace, refusals: Refusals): void {
  const limits = makeSignInLimits();
  app.get('/api/session', { config: { policy: 'anybody' } }, async (request) => getSession(askingOf(ctx, request), request, place()));
  app.post('/api/session', { config: { policy: 'anybody' }, schema: { body: signInSchema } }, async (request, reply) => {
    await signIn({ ctx, request, reply, place: place() }, request.body, limits, refusals);
    return reply.code(204).send();
  });
  app.post('/api/session/demo', { config: { policy: 'anybody' }, schema: { body: demoSignInSchema } }, async (request, reply) => {
    await signInAsDemo({ ctx, request, reply, place: place() }, request.body.account);
    return reply.code(204).send();
  });
  app.delete('/api/session', { config: { policy: 'anybody' } }, async (request, reply) => {
    const session = await sessionOf(ctx, request, place());
    if (session) {
      await endSession(ctx.control.db, session.account_id, session.id);
      await appendEntry(ctx.control.db, actOf(askingOf(ctx, request)), {
        action: 'session.closed',
        subject: { kind: 'account', id: session.account_id },
      });
    }
    clearCookie(reply, place());
    return reply.code(204).send();
  });
}
