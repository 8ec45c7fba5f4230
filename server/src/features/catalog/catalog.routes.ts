import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { listCatalog } from './list-catalog.ts';

export function catalogRoutes(app: App, ctx: Context): void {
  app.get('/api/catalog', { config: { policy: 'numbers.read' } }, async (request) => listCatalog(askingOf(ctx, request)));
}
