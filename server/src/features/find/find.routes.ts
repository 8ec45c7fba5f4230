import { findRequestSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { findNames } from './find-names.ts';

export function findRoutes(app: App, ctx: Context): void {
  const schema = { querystring: findRequestSchema };
  app.get('/api/find', { config: { policy: 'numbers.read' }, schema }, async (request) => findNames(askingOf(ctx, request), request.query.asked));
}
