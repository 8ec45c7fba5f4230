import {
  answerHandoverSchema,
  handoverCustomersSchema,
  handoverPathSchema,
  handoverTemplateSchema,
  offerHandoverSchema,
  recordPathSchema,
  tickHandoverSchema,
} from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { answerHandover } from './answer-handover.ts';
import { listHandoversSeen, listOwnCustomers, showCustomer } from './list-handovers.ts';
import { offerHandover } from './offer-handover.ts';
import { showHandover } from './tell-handover.ts';
import { changeTemplate, tickHandover } from './tick-handover.ts';

/** Whose handover it is, and which side of it, is asked by each verb. */
const own = { policy: 'records.read', lane: 'interactive' } as const;
const params = handoverPathSchema;

/** Customers pass from who won them to who looks after them: offered, answered, with what goes with them (S3-26). */
export function handoversRoutes(app: App, ctx: Context): void {
  app.get('/api/handovers', { config: own }, async (request) => listHandoversSeen(askingOf(ctx, request)));
  app.post('/api/handovers', { config: own, schema: { body: offerHandoverSchema } }, async (request, reply) =>
    reply.code(201).send(await offerHandover(askingOf(ctx, request), request.body)),
  );
  app.get('/api/handovers/customers', { config: own, schema: { querystring: handoverCustomersSchema } }, async (request) =>
    listOwnCustomers(askingOf(ctx, request), request.query),
  );
  app.get('/api/handovers/of/:recordId', { config: own, schema: { params: recordPathSchema } }, async (request) =>
    showCustomer(askingOf(ctx, request), request.params.recordId),
  );
  app.put('/api/handovers/template', { config: { policy: 'settings.write' }, schema: { body: handoverTemplateSchema } }, async (request) =>
    changeTemplate(askingOf(ctx, request), request.body.items),
  );
  app.get('/api/handovers/:id', { config: own, schema: { params } }, async (request) => showHandover(askingOf(ctx, request), request.params.id));
  app.post('/api/handovers/:id/answer', { config: own, schema: { params, body: answerHandoverSchema } }, async (request) =>
    answerHandover(askingOf(ctx, request), request.params.id, request.body),
  );
  app.put('/api/handovers/:id/checklist', { config: own, schema: { params, body: tickHandoverSchema } }, async (request) =>
    tickHandover(askingOf(ctx, request), request.params.id, request.body),
  );
}
