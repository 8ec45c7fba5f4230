import { importIdSchema, importRequestSchema, importsRequestSchema, inspectRequestSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { getImportRun } from '#server/control/import-run.ts';
import { actOf } from '#server/http/act-of.ts';
import { askingOf } from '#server/http/asking.ts';
import { beginImport } from './begin-import.ts';
import { checkFiles } from './check-files.ts';
import { describeRun } from './describe-run.ts';
import { listImports } from './list-imports.ts';
import { inspectGiven } from './inspect-given.ts';
import { takeImportBack } from './take-import-back.ts';
import { writeRejects, writeRejectsOfCheck } from './write-rejects.ts';

const params = importIdSchema;
/** Recipes hold value corrections, up to ten thousand of them. */
const bodyLimit = 8 * 1024 * 1024;
const disposition = 'attachment; filename="rejects.csv"';

export function importsRoutes(app: App, ctx: Context): void {
  const { db } = ctx.control;
  app.post('/api/imports/inspect', { config: { policy: 'data.import' }, schema: { body: inspectRequestSchema }, bodyLimit }, async (request) =>
    inspectGiven(ctx, request.body),
  );
  app.post('/api/imports/check', { config: { policy: 'data.import' }, schema: { body: importRequestSchema }, bodyLimit }, async (request) =>
    checkFiles(ctx, request.body),
  );
  app.post(
    '/api/imports/check/rejects.csv',
    { config: { policy: 'data.import' }, schema: { body: importRequestSchema }, bodyLimit },
    async (request, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', disposition)
        .send(await writeRejectsOfCheck(askingOf(ctx, request), request.body)),
  );
  app.post('/api/imports', { config: { policy: 'data.import' }, schema: { body: importRequestSchema }, bodyLimit }, async (request, reply) =>
    reply.code(202).send(await beginImport(ctx, request.body, actOf(askingOf(ctx, request)))),
  );
  app.get('/api/imports', { config: { policy: 'data.import' }, schema: { querystring: importsRequestSchema } }, async (request) =>
    listImports(ctx, request.query),
  );
  app.get('/api/imports/:id', { config: { policy: 'data.import' }, schema: { params } }, async (request) =>
    describeRun(await getImportRun(db, request.params.id)),
  );
  app.post('/api/imports/:id/undo', { config: { policy: 'data.import' }, schema: { params } }, async (request) =>
    describeRun(await takeImportBack(ctx, request.params.id, actOf(askingOf(ctx, request)))),
  );
  app.get('/api/imports/:id/rejects.csv', { config: { policy: 'data.import' }, schema: { params } }, async (request, reply) => {
    const rejects = await writeRejects(askingOf(ctx, request), request.params.id);
    return reply.type('text/csv; charset=utf-8').header('content-disposition', disposition).send(rejects);
  });
}
