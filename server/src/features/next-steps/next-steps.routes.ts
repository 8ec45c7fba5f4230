import { dismissStepSchema, nextStepsRequestSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { dismissNextStep, listNextSteps } from './list-next-steps.ts';

/** Who to contact today and why (A21). */
export function nextStepsRoutes(app: App, ctx: Context): void {
  const reading = { policy: 'records.read', lane: 'interactive' } as const;
  app.get('/api/next-steps', { config: reading, schema: { querystring: nextStepsRequestSchema } }, async (request) =>
    listNextSteps(askingOf(ctx, request), request.query.person, request.query.limit),
  );
  app.post('/api/next-steps/dismiss', { config: { policy: 'records.read' }, schema: { body: dismissStepSchema } }, async (request) =>
    dismissNextStep(askingOf(ctx, request), request.body),
  );
}
