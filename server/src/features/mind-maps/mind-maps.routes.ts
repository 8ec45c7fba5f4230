import { addMindMapSchema, changeMindMapSchema, mindMapPathSchema, renameMindMapSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { changeMap } from './change-map.ts';
import { listMaps } from './list-mind-maps.ts';
import { addMap, removeMap, renameMap } from './manage-mind-maps.ts';
import { showMindMap } from './show-mind-map.ts';

/** Everybody who sees a map takes part; screens on a wall only show it. */
const reading = { policy: 'numbers.read' } as const;
const takingPart = { policy: 'records.read' } as const;
const params = mindMapPathSchema;

/** Ideas as trees, made by several people at once, voted on, and turned into goals and KPIs (§9.4, S2-68). */
export function mindMapsRoutes(app: App, ctx: Context): void {
  app.get('/api/mind-maps', { config: reading }, async (request) => listMaps(askingOf(ctx, request)));
  app.get('/api/mind-maps/:mapId', { config: reading, schema: { params } }, async (request) =>
    showMindMap(askingOf(ctx, request), request.params.mapId),
  );
  app.post('/api/mind-maps', { config: takingPart, schema: { body: addMindMapSchema } }, async (request, reply) =>
    reply.code(201).send(await addMap(askingOf(ctx, request), request.body)),
  );
  app.put('/api/mind-maps/:mapId', { config: takingPart, schema: { params, body: renameMindMapSchema } }, async (request) =>
    renameMap(askingOf(ctx, request), request.params.mapId, request.body),
  );
  app.post('/api/mind-maps/:mapId/changes', { config: takingPart, schema: { params, body: changeMindMapSchema } }, async (request) =>
    changeMap(askingOf(ctx, request), request.params.mapId, request.body),
  );
  app.post('/api/mind-maps/:mapId/remove', { config: takingPart, schema: { params } }, async (request) =>
    removeMap(askingOf(ctx, request), request.params.mapId),
  );
}
