import { namedTablePathSchema, namedTableVoteSchema, ownNameSchema, proposeNamedTableSchema, stopNamedTableSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { castVote, hideOwnName } from './cast-vote.ts';
import { proposeTable, stopTable } from './propose-table.ts';
import { listTables } from './tell-tables.ts';

/** The first three by name, where the manager has decided it and two thirds of the team agree, for one quarter (§9.6). */
export function namedTablesRoutes(app: App, ctx: Context): void {
  const deciding = { policy: 'targets.write', lane: 'interactive' } as const;
  const takingPart = { policy: 'records.read', lane: 'interactive' } as const;
  const params = namedTablePathSchema;
  app.get('/api/named-tables', { config: takingPart }, async (request) => listTables(askingOf(ctx, request)));
  app.post('/api/named-tables', { config: deciding, schema: { body: proposeNamedTableSchema } }, async (request, reply) =>
    reply.code(201).send(await proposeTable(askingOf(ctx, request), request.body)),
  );
  app.put('/api/named-tables/own-name', { config: takingPart, schema: { body: ownNameSchema } }, async (request) =>
    hideOwnName(askingOf(ctx, request), request.body.isHidden),
  );
  app.put('/api/named-tables/:id/vote', { config: takingPart, schema: { params, body: namedTableVoteSchema } }, async (request) =>
    castVote(askingOf(ctx, request), request.params.id, request.body.agrees),
  );
  app.post('/api/named-tables/:id/stop', { config: deciding, schema: { params, body: stopNamedTableSchema } }, async (request) =>
    stopTable(askingOf(ctx, request), request.params.id, request.body.reason),
  );
}
