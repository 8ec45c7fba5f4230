import {
  addAlertSchema,
  alertChoiceSchema,
  alertIdSchema,
  alertPreviewSchema,
  alertRuleSchema,
  worksCouncilSchema,
  type AddAlert,
  type AlertPreviewRequest,
  type AlertRuleInput,
} from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { listAlerts } from './list-alerts.ts';
import { previewAlert } from './preview-alert.ts';
import { addAlert, changeAlert, removeAlert } from './save-alert.ts';
import { chooseOwnAlerts, decideWorksCouncil } from './alert-settings.ts';

/** What is a rule's to look at is asked by each verb, in the scope of whoever asks. */
const own = { policy: 'numbers.read', lane: 'interactive' } as const;
const params = alertIdSchema;

/** Telling people once when a number is not as it should be (A18). */
export function alertsRoutes(app: App, ctx: Context): void {
  app.get('/api/alerts', { config: own }, async (request) => listAlerts(askingOf(ctx, request)));
  app.post('/api/alerts', { config: own, schema: { body: addAlertSchema } }, async (request, reply) =>
    reply.code(201).send(await addAlert(askingOf(ctx, request), request.body as AddAlert)),
  );
  app.put('/api/alerts/:id', { config: own, schema: { params, body: alertRuleSchema } }, async (request) =>
    changeAlert(askingOf(ctx, request), request.params.id, request.body as AlertRuleInput),
  );
  app.post('/api/alerts/:id/remove', { config: own, schema: { params } }, async (request, reply) => {
    await removeAlert(askingOf(ctx, request), request.params.id);
    return reply.code(204).send();
  });
  app.post('/api/alerts/preview', { config: own, schema: { body: alertPreviewSchema } }, async (request) =>
    previewAlert(askingOf(ctx, request), request.body as AlertPreviewRequest),
  );
  app.put('/api/alert-choice', { config: { policy: 'signed_in' }, schema: { body: alertChoiceSchema } }, async (request, reply) => {
    await chooseOwnAlerts(askingOf(ctx, request), request.body);
    return reply.code(204).send();
  });
  app.put('/api/works-council', { config: { policy: 'settings.write' }, schema: { body: worksCouncilSchema } }, async (request, reply) => {
    await decideWorksCouncil(askingOf(ctx, request), request.body.isOn);
    return reply.code(204).send();
  });
}
