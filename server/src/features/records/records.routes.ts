import { recordsRequestSchema } from '@leadline/contract';
import type { RecordsRequest } from '@leadline/kpi';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { listPage } from './list-page.ts';

export function recordsRoutes(app: App, ctx: Context): void {
  app.post('/api/records', { config: { policy: 'records.read', lane: 'interactive' }, schema: { body: recordsRequestSchema } }, async (request) =>
    listPage(askingOf(ctx, request), request.body as RecordsRequest),
  );
}
