import { addLogSchema, changeLogSchema, logWhomSchema, recordPathSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { findWhom, listLog } from './list-log.ts';
import { addLog, changeLog, withdrawLog } from './save-log.ts';

/** People log for themselves alone, with whom they may see: each verb asks who they are. */
const own = { policy: 'records.read', lane: 'interactive' } as const;
const params = recordPathSchema;

/** Calls, visits and meetings logged by hand (S0-20, S0-24, S0-44, S1-14). */
export function logRoutes(app: App, ctx: Context): void {
  app.get('/api/log', { config: own }, async (request) => listLog(askingOf(ctx, request)));
  app.get('/api/log/whom', { config: own, schema: { querystring: logWhomSchema } }, async (request) =>
    findWhom(askingOf(ctx, request), request.query.search),
  );
  app.post('/api/log', { config: own, schema: { body: addLogSchema } }, async (request) => addLog(askingOf(ctx, request), request.body));
  app.put('/api/log/:recordId', { config: own, schema: { params, body: changeLogSchema } }, async (request) =>
    changeLog(askingOf(ctx, request), request.params.recordId, request.body.entry),
  );
  app.post('/api/log/:recordId/withdraw', { config: own, schema: { params } }, async (request) =>
    withdrawLog(askingOf(ctx, request), request.params.recordId),
  );
}
