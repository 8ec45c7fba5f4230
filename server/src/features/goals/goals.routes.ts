import { addGoalSchema, changeGoalSchema, checkGoalSchema, checkInSchema, goalPathSchema, reviewGoalSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { checkGoal } from './check-goal.ts';
import { checkIn } from './check-in.ts';
import { listGoals } from './list-goals.ts';
import { reviewGoal } from './review-goal.ts';
import { addGoal, changeGoal, removeDraft } from './save-goal.ts';
import { showGoal } from './show-goal.ts';

/** People make goals for themselves and check in on their own: who may do it for others is asked by each verb. */
const own = { policy: 'numbers.read', lane: 'interactive' } as const;
const params = goalPathSchema;

/** Goals from the organisation to the person: split, checked in, rolled up, reviewed (§9.4, S2-60 to S2-66). */
export function goalsRoutes(app: App, ctx: Context): void {
  app.get('/api/goals', { config: own }, async (request) => listGoals(askingOf(ctx, request)));
  app.get('/api/goals/:recordId', { config: own, schema: { params } }, async (request) => showGoal(askingOf(ctx, request), request.params.recordId));
  app.post('/api/goals/check', { config: own, schema: { body: checkGoalSchema } }, async (request) =>
    checkGoal(askingOf(ctx, request), request.body),
  );
  app.post('/api/goals', { config: own, schema: { body: addGoalSchema } }, async (request, reply) =>
    reply.code(201).send(await addGoal(askingOf(ctx, request), request.body)),
  );
  app.put('/api/goals/:recordId', { config: own, schema: { params, body: changeGoalSchema } }, async (request) =>
    changeGoal(askingOf(ctx, request), request.params.recordId, request.body),
  );
  app.post('/api/goals/:recordId/check-ins', { config: own, schema: { params, body: checkInSchema } }, async (request) =>
    checkIn(askingOf(ctx, request), request.params.recordId, request.body),
  );
  app.post('/api/goals/:recordId/review', { config: own, schema: { params, body: reviewGoalSchema } }, async (request) =>
    reviewGoal(askingOf(ctx, request), request.params.recordId, request.body),
  );
  app.post('/api/goals/:recordId/remove', { config: own, schema: { params } }, async (request) =>
    removeDraft(askingOf(ctx, request), request.params.recordId),
  );
}
