import { newApiTokenSchema } from '@leadline/contract';
import { z } from 'zod';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { listTokens } from './list-tokens.ts';
import { makeApiToken } from './make-api-token.ts';
import { revokeToken } from './revoke-token.ts';

const idSchema = z.object({ id: z.string().min(1).max(100) });

/** Tokens with which programs come in. */
export function tokensRoutes(app: App, ctx: Context): void {
  app.get('/api/tokens', { config: { policy: 'tokens.write' } }, async (request) => listTokens(askingOf(ctx, request)));
  app.post('/api/tokens', { config: { policy: 'tokens.write' }, schema: { body: newApiTokenSchema } }, async (request, reply) =>
    reply.code(201).send(await makeApiToken(askingOf(ctx, request), request.body)),
  );
  app.delete('/api/tokens/:id', { config: { policy: 'tokens.write' }, schema: { params: idSchema } }, async (request, reply) => {
    await revokeToken(askingOf(ctx, request), request.params.id);
    return reply.code(204).send();
  });
}
