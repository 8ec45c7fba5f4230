import { explainRequestSchema } from '@leadline/contract';
import type { ExplainRequest } from '@leadline/kpi';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { explainNumber } from './explain-number.ts';

export function explainRoutes(app: App, ctx: Context): void {
  app.post('/api/explain', { config: { policy: 'numbers.read', lane: 'interactive' }, schema: { body: explainRequestSchema } }, async (request) =>
    explainNumber(askingOf(ctx, request), request.body as ExplainRequest),
  );
}
