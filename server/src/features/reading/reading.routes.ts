import { readingExerciseSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { closeOffer, readingExercise, readingOffer } from './reading-exercise.ts';

/** Practising to read charts, with one's own numbers and for oneself alone (S2-16). */
export function readingRoutes(app: App, ctx: Context): void {
  const config = { policy: 'numbers.read', lane: 'interactive' } as const;
  app.get('/api/reading-exercise', { config, schema: { querystring: readingExerciseSchema } }, async (request) =>
    readingExercise(askingOf(ctx, request), request.query.seed),
  );
  app.get('/api/reading-exercise/offer', { config: { policy: 'signed_in' } }, async (request) => readingOffer(askingOf(ctx, request)));
  app.post('/api/reading-exercise/close', { config: { policy: 'signed_in' } }, async (request, reply) => {
    await closeOffer(askingOf(ctx, request));
    return reply.code(204).send();
  });
}
