import { queryRequestSchema } from '@leadline/contract';
import type { KpiQuery } from '@leadline/kpi';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { answerRequest } from './answer-request.ts';

export function queryRoutes(app: App, ctx: Context): void {
  app.post('/api/query', { config: { policy: 'numbers.read', lane: 'interactive' }, schema: { body: queryRequestSchema } }, async (request) =>
    answerRequest(askingOf(ctx, request), request.body.queries as readonly KpiQuery[], request.body.notes),
  );
}
