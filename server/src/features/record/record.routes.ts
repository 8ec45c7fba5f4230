import { recordPathSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { getRecord } from './get-record.ts';

export function recordRoutes(app: App, ctx: Context): void {
  app.get('/api/records/:recordId', { config: { policy: 'records.read' }, schema: { params: recordPathSchema } }, async (request) =>
    getRecord(askingOf(ctx, request), request.params.recordId),
  );
}
