import {
  archiveKpiSchema,
  checkKpiSchema,
  completeKpiSchema,
  createKpiSchema,
  importKpisSchema,
  kpiPathSchema,
  newVersionSchema,
  previewKpiSchema,
  recomputeKpiSchema,
  switchKpiSchema,
} from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { ifMatchSchema, versionOfMatch } from '#server/http/if-match.ts';
import { setArchived } from './archive-kpi.ts';
import { checkKpi } from './check-kpi.ts';
import { completeKpi } from './complete-kpi.ts';
import { exportKpis } from './export-kpis.ts';
import { getKpiDetail } from './get-kpi-detail.ts';
import { importKpis } from './import-kpis.ts';
import { inTurn } from './in-turn.ts';
import { listLibrary } from './list-library.ts';
import { previewKpi } from './preview-kpi.ts';
import { recomputeKpi } from './recompute-kpi.ts';
import { createKpi, saveVersion } from './save-kpi.ts';
import { switchKpi } from './switch-kpi.ts';

const params = kpiPathSchema;
const bodyLimit = 4 * 1024 * 1024;

/** The library, and KPIs of one's own. */
export function kpisRoutes(app: App, ctx: Context): void {
  app.get('/api/kpis', { config: { policy: 'numbers.read' } }, async (request) => listLibrary(askingOf(ctx, request)));
  app.get('/api/kpis/export', { config: { policy: 'kpis.write' } }, async (request, reply) => {
    const file = await exportKpis(askingOf(ctx, request));
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="leadline-kpis.json"')
      .send(`${JSON.stringify(file, null, 2)}\n`);
  });
  app.get('/api/kpis/:id', { config: { policy: 'numbers.read' }, schema: { params } }, async (request) =>
    getKpiDetail(askingOf(ctx, request), request.params.id),
  );
  app.post('/api/kpis/check', { config: { policy: 'kpis.write' }, schema: { body: checkKpiSchema } }, async (request) =>
    checkKpi(askingOf(ctx, request), request.body),
  );
  app.post('/api/kpis/complete', { config: { policy: 'kpis.write' }, schema: { body: completeKpiSchema } }, async (request) =>
    completeKpi(askingOf(ctx, request), request.body),
  );
  app.post('/api/kpis/preview', { config: { policy: 'kpis.write' }, schema: { body: previewKpiSchema } }, async (request) =>
    previewKpi(askingOf(ctx, request), request.body),
  );
  app.post('/api/kpis/import', { config: { policy: 'kpis.write' }, schema: { body: importKpisSchema }, bodyLimit }, async (request) =>
    inTurn(ctx, () => importKpis(askingOf(ctx, request), request.body)),
  );
  app.post('/api/kpis', { config: { policy: 'kpis.write' }, schema: { body: createKpiSchema } }, async (request, reply) =>
    reply.code(201).send(await inTurn(ctx, () => createKpi(askingOf(ctx, request), request.body))),
  );
  changes(app, ctx);
}

function changes(app: App, ctx: Context): void {
  app.post(
    '/api/kpis/:id/versions',
    { config: { policy: 'kpis.write' }, schema: { params, body: newVersionSchema, headers: ifMatchSchema } },
    async (request) =>
      inTurn(ctx, () => saveVersion(askingOf(ctx, request), request.params.id, versionOfMatch(request.headers['if-match']), request.body)),
  );
  app.post(
    '/api/kpis/:id/recompute',
    { config: { policy: 'kpis.write' }, schema: { params, body: recomputeKpiSchema, headers: ifMatchSchema } },
    async (request) =>
      inTurn(ctx, () => recomputeKpi(askingOf(ctx, request), request.params.id, versionOfMatch(request.headers['if-match']), request.body.reason)),
  );
  app.post('/api/kpis/:id/archive', { config: { policy: 'kpis.write' }, schema: { params, body: archiveKpiSchema } }, async (request) =>
    inTurn(ctx, () => setArchived(askingOf(ctx, request), request.params.id, true, request.body.reason)),
  );
  app.post('/api/kpis/:id/restore', { config: { policy: 'kpis.write' }, schema: { params, body: archiveKpiSchema } }, async (request) =>
    inTurn(ctx, () => setArchived(askingOf(ctx, request), request.params.id, false, request.body.reason)),
  );
  app.put('/api/kpis/:id/off', { config: { policy: 'kpis.write' }, schema: { params, body: switchKpiSchema } }, async (request) =>
    inTurn(ctx, () => switchKpi(askingOf(ctx, request), request.params.id, request.body.isOff)),
  );
}
