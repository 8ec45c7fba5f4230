import { actionPathSchema, addActionSchema, answerActionSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { addActionItem } from './add-action.ts';
import { answerAction } from './answer-action.ts';
import { listActionsSeen } from './list-actions.ts';
import { showAction } from './show-action.ts';

/** Whose action it is, is asked by each verb. */
const own = { policy: 'numbers.read', lane: 'interactive' } as const;
const params = actionPathSchema;

/** What somebody is to do, from a number, a finding or a meeting, and what became of it after 30, 60 and 90 days (S3-08, S0-12). */
export function actionsRoutes(app: App, ctx: Context): void {
  app.get('/api/actions', { config: own }, async (request) => listActionsSeen(askingOf(ctx, request)));
  app.post('/api/actions', { config: own, schema: { body: addActionSchema } }, async (request, reply) =>
    reply.code(201).send(await addActionItem(askingOf(ctx, request), request.body)),
  );
  app.get('/api/actions/:id', { config: own, schema: { params } }, async (request) => showAction(askingOf(ctx, request), request.params.id));
  app.post('/api/actions/:id/answer', { config: own, schema: { params, body: answerActionSchema } }, async (request) =>
    answerAction(askingOf(ctx, request), request.params.id, request.body),
  );
}
