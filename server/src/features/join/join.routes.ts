import { forgottenSchema, linkSchema, newPasswordSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Afterwards } from '#server/access/afterwards.ts';
import type { CookiePlace } from '#server/access/cookie.ts';
import { makeSignInLimits } from '#server/access/sign-in-limits.ts';
import { tellOfChange } from '#server/access/tell-of-change.ts';
import type { Context } from '#server/context.ts';
import { assertCanMail, makeResetMails } from './ask-for-reset.ts';
import { lookAtLink, useLink } from './use-link.ts';

/** Coming in by a link. Everything is sent and nothing stands in an address: looking at a link does not use it up. */
export function joinRoutes(app: App, ctx: Context, place: () => CookiePlace, afterwards: Afterwards): void {
  const limits = makeSignInLimits();
  const resets = makeResetMails(ctx);
  const config = { policy: 'anybody' } as const;

  app.post('/api/join/look', { config, schema: { body: linkSchema } }, async (request) =>
    lookAtLink({ ctx, request }, 'invitation', request.body.token, limits),
  );
  app.post('/api/join', { config, schema: { body: newPasswordSchema } }, async (request, reply) => {
    await useLink({ ctx, request, reply, place: place() }, 'invitation', request.body, limits);
    return reply.code(204).send();
  });
  app.post('/api/reset/look', { config, schema: { body: linkSchema } }, async (request) =>
    lookAtLink({ ctx, request }, 'reset', request.body.token, limits),
  );
  app.post('/api/reset', { config, schema: { body: newPasswordSchema } }, async (request, reply) => {
    const account = await useLink({ ctx, request, reply, place: place() }, 'reset', request.body, limits);
    tellOfChange(ctx, afterwards, 'password', account);
    return reply.code(204).send();
  });
  app.post('/api/reset/ask', { config, schema: { body: forgottenSchema } }, async (request, reply) => {
    assertCanMail(ctx);
    await limits.count(`ask ${request.ip}`, request.ip);
    afterwards.add(() => resets.send(request.body.email, place(), request.id));
    return reply.code(202).send();
  });
}
