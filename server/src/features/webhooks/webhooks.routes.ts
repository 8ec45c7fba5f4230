import { webhookSchema } from '@leadline/contract';
import { z } from 'zod';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { deleteWebhook } from './delete-webhook.ts';
import { listMessages, sendAgain } from './list-messages.ts';
import { listWebhooks } from './list-webhooks.ts';
import { changeWebhook, makeWebhook } from './save-webhook.ts';
import { renewSecret } from './renew-secret.ts';
import { testWebhook } from './test-webhook.ts';

const idSchema = z.object({ id: z.string().min(1).max(100) });
const deliverySchema = idSchema.extend({ delivery: z.string().min(1).max(100) });
const policy = 'settings.write' as const;

/** Telling other systems what happened. */
export function webhooksRoutes(app: App, ctx: Context): void {
  app.get('/api/webhooks', { config: { policy } }, async () => listWebhooks(ctx));
  app.post('/api/webhooks', { config: { policy }, schema: { body: webhookSchema } }, async (request, reply) =>
    reply.code(201).send(await makeWebhook(askingOf(ctx, request), request.body)),
  );
  app.put('/api/webhooks/:id', { config: { policy }, schema: { params: idSchema, body: webhookSchema } }, async (request) =>
    changeWebhook(askingOf(ctx, request), request.params.id, request.body),
  );
  app.delete('/api/webhooks/:id', { config: { policy }, schema: { params: idSchema } }, async (request, reply) => {
    await deleteWebhook(askingOf(ctx, request), request.params.id);
    return reply.code(204).send();
  });
  app.post('/api/webhooks/:id/secret', { config: { policy }, schema: { params: idSchema } }, async (request) =>
    renewSecret(askingOf(ctx, request), request.params.id),
  );
  app.post('/api/webhooks/:id/test', { config: { policy }, schema: { params: idSchema } }, async (request) => testWebhook(ctx, request.params.id));
  app.get('/api/webhooks/:id/deliveries', { config: { policy }, schema: { params: idSchema } }, async (request) =>
    listMessages(ctx, request.params.id),
  );
  app.post('/api/webhooks/:id/deliveries/:delivery', { config: { policy }, schema: { params: deliverySchema } }, async (request, reply) => {
    await sendAgain(ctx, request.params.id, request.params.delivery);
    return reply.code(202).send({});
  });
}
