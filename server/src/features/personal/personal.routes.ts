import { erasePersonSchema, exportPersonSchema, personRecordSchema, retentionSchema, type ErasedPerson } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { actOf } from '#server/http/act-of.ts';
import { askingOf } from '#server/http/asking.ts';
import { erasePerson } from '#server/personal/erase-person.ts';
import { listBackups } from '#server/personal/list-backups.ts';
import { exportCsv } from './export-csv.ts';
import { exportPerson } from './export-person.ts';
import { previewErasure } from './preview-erasure.ts';
import { getRetention, saveRetention } from './retention.ts';

/** What is kept about people outside: handed over, erased, and for how long it is kept. */
export function personalRoutes(app: App, ctx: Context): void {
  const config = { policy: 'personal.erase' } as const;
  app.post('/api/personal/preview', { config, schema: { body: personRecordSchema } }, async (request) => previewErasure(ctx, request.body.record));
  app.post('/api/personal/erase', { config, schema: { body: erasePersonSchema } }, async (request): Promise<ErasedPerson> => {
    const { record, reason } = request.body;
    const { id, records } = await erasePerson(ctx, record, actOf(askingOf(ctx, request), reason));
    return { erasure: id, records, backups: await listBackups(ctx.control.db) };
  });
  app.get('/api/personal/export', { config, schema: { querystring: exportPersonSchema } }, async (request, reply) => {
    const { record, format } = request.query;
    const found = await exportPerson(ctx, record, actOf(askingOf(ctx, request)));
    void reply.header('content-disposition', `attachment; filename="leadline-person.${format}"`);
    return format === 'csv'
      ? reply.type('text/csv; charset=utf-8').send(exportCsv(found))
      : reply.type('application/json; charset=utf-8').send(JSON.stringify(found, null, 1));
  });
  app.get('/api/personal/retention', { config }, async () => getRetention(ctx.control.db));
  app.put('/api/personal/retention', { config, schema: { body: retentionSchema } }, async (request) =>
    saveRetention(ctx.control.db, request.body, actOf(askingOf(ctx, request))),
  );
}
