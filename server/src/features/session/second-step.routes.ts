import { codeSchema, confirmFactorSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Afterwards } from '#server/access/afterwards.ts';
import type { CookiePlace } from '#server/access/cookie.ts';
import type { Refusals } from '#server/access/refusals.ts';
import { makeSignInLimits } from '#server/access/sign-in-limits.ts';
import type { Context } from '#server/context.ts';
import { beginEnrolment, finishEnrolment, giveCode } from './second-step.ts';

/** Codes are short: few guesses. */
const guesses = 6;

/** Between the password and the session. */
export function secondStepRoutes(app: App, ctx: Context, place: () => CookiePlace, afterwards: Afterwards, refusals: Refusals): void {
  const limits = makeSignInLimits(guesses);
  const config = { policy: 'anybody' } as const;
  app.post('/api/session/second-factor', { config, schema: { body: codeSchema } }, async (request, reply) => {
    await giveCode({ ctx, request, reply, place: place() }, request.body.code, limits, { afterwards, refusals });
    return reply.code(204).send();
  });
  app.post('/api/session/enrolment', { config }, async (request, reply) => beginEnrolment({ ctx, request, reply, place: place() }));
  app.post('/api/session/enrolment/confirm', { config, schema: { body: confirmFactorSchema } }, async (request, reply) =>
    finishEnrolment({ ctx, request, reply, place: place() }, request.body, limits),
  );
}
