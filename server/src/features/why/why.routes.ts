import { whyRequestSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { explainChange, type ChangeRequest } from './explain-change.ts';

/** What changed a number (A1). */
export function whyRoutes(app: App, ctx: Context): void {
  app.post('/api/why', { config: { policy: 'numbers.read', lane: 'interactive' }, schema: { body: whyRequestSchema } }, async (request) =>
    explainChange(askingOf(ctx, request), request.body as ChangeRequest),
  );
}
