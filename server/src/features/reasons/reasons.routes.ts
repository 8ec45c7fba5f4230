import { causesRequestSchema, giveReasonSchema, type GiveReason } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { countCauses, giveReason } from './give-reason.ts';

/** Why numbers are as they are, in the words of people (A1.7). */
export function reasonsRoutes(app: App, ctx: Context): void {
  app.post('/api/reasons', { config: { policy: 'numbers.read' }, schema: { body: giveReasonSchema } }, async (request) =>
    giveReason(askingOf(ctx, request), request.body as GiveReason),
  );
  app.get('/api/reasons/causes', { config: { policy: 'people.read' }, schema: { querystring: causesRequestSchema } }, async (request) =>
    countCauses(askingOf(ctx, request), request.query),
  );
}
