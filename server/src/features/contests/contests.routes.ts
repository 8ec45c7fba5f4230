import { contestPathSchema, planContestSchema, stopContestSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { endEarly, planContest } from './plan-contest.ts';
import { listContestsSeen } from './tell-contest.ts';

/** Contests within §9.6: a team against its target first, nobody put beside anybody. */
export function contestsRoutes(app: App, ctx: Context): void {
  const deciding = { policy: 'targets.write', lane: 'interactive' } as const;
  app.get('/api/contests', { config: { policy: 'records.read', lane: 'interactive' } }, async (request) => listContestsSeen(askingOf(ctx, request)));
  app.post('/api/contests', { config: deciding, schema: { body: planContestSchema } }, async (request, reply) =>
    reply.code(201).send(await planContest(askingOf(ctx, request), request.body)),
  );
  app.post('/api/contests/:id/stop', { config: deciding, schema: { params: contestPathSchema, body: stopContestSchema } }, async (request) =>
    endEarly(askingOf(ctx, request), request.params.id, request.body.reason),
  );
}
