import {
  applyTemplateSchema,
  changeKpiSchema,
  correctKpiSchema,
  endKpiSchema,
  giveKpiSchema,
  kpiAssignmentPathSchema,
  kpiHistoryRequestSchema,
  kpiSetsRequestSchema,
  removeKpiSchema,
} from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { agreementsRoutes } from './agreements.routes.ts';
import { applyTemplate, previewTemplate } from './apply-template.ts';
import { changeKpiFrom, correctKpi, endKpi, removeKpi } from './change-kpi.ts';
import { giveKpi } from './give-kpi.ts';
import { listHistory } from './list-history.ts';
import { listSets } from './list-sets.ts';

const reading = { policy: 'people.read' } as const;
const writing = { policy: 'targets.write' } as const;
const path = '/api/kpi-assignments';

/** Who has which KPIs, by which weight and from when (§0.3, §9.1). */
export function assignmentsRoutes(app: App, ctx: Context): void {
  agreementsRoutes(app, ctx);
  app.get('/api/kpi-sets', { config: reading, schema: { querystring: kpiSetsRequestSchema } }, async (request) =>
    listSets(askingOf(ctx, request), request.query.day),
  );
  app.get(path, { config: reading, schema: { querystring: kpiHistoryRequestSchema } }, async (request) =>
    listHistory(askingOf(ctx, request), request.query),
  );
  app.post(path, { config: writing, schema: { body: giveKpiSchema } }, async (request, reply) =>
    reply.code(201).send(await giveKpi(askingOf(ctx, request), request.body)),
  );
  app.post(`${path}/template/preview`, { config: writing, schema: { body: applyTemplateSchema } }, async (request) =>
    previewTemplate(askingOf(ctx, request), request.body),
  );
  app.post(`${path}/template`, { config: writing, schema: { body: applyTemplateSchema } }, async (request) =>
    applyTemplate(askingOf(ctx, request), request.body),
  );
  const params = kpiAssignmentPathSchema;
  app.post(`${path}/:recordId/change`, { config: writing, schema: { params, body: changeKpiSchema } }, async (request) =>
    changeKpiFrom(askingOf(ctx, request), request.params.recordId, request.body),
  );
  app.put(`${path}/:recordId`, { config: writing, schema: { params, body: correctKpiSchema } }, async (request) =>
    correctKpi(askingOf(ctx, request), request.params.recordId, request.body),
  );
  app.post(`${path}/:recordId/end`, { config: writing, schema: { params, body: endKpiSchema } }, async (request) =>
    endKpi(askingOf(ctx, request), request.params.recordId, request.body),
  );
  app.post(`${path}/:recordId/remove`, { config: writing, schema: { params, body: removeKpiSchema } }, async (request) =>
    removeKpi(askingOf(ctx, request), request.params.recordId, request.body),
  );
}
