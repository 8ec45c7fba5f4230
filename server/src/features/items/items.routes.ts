import { idempotencyKeySchema, itemsRequestSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { receiveItems } from './receive-items.ts';

const bodyLimit = 16 * 1024 * 1024;

/** POST /api/items: records of other systems. 202 once they are durable, 200 where the same key was answered before. */
export function itemsRoutes(app: App, ctx: Context): void {
  const schema = { body: itemsRequestSchema, headers: idempotencyKeySchema };
  app.post('/api/items', { config: { policy: 'data.import' }, schema, bodyLimit }, async (request, reply) => {
    const answer = await receiveItems(ctx, { items: request.body.items, idempotencyKey: request.headers['idempotency-key'] });
    return reply.code(answer.isReplay ? 200 : 202).send(answer);
  });
}
