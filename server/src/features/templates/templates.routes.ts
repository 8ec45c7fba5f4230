import { proposeKpisSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { listTemplates } from './list-templates.ts';
import { proposeSet } from './propose-set.ts';

/** Ready sets of KPIs, and the guided choice. */
export function templatesRoutes(app: App, ctx: Context): void {
  app.get('/api/templates', { config: { policy: 'numbers.read' } }, async (request) => listTemplates(askingOf(ctx, request)));
  app.post('/api/templates/propose', { config: { policy: 'numbers.read' }, schema: { body: proposeKpisSchema } }, async (request) =>
    proposeSet(askingOf(ctx, request), request.body),
  );
}
