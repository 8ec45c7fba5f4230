import { addChartNoteSchema, changeChartNoteSchema, chartNotePathSchema, findChartNotesSchema, removeChartNoteSchema, type FindChartNotes } from '@leadline/contract'; // prettier-ignore
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { addNote, changeNote, removeNote } from './change-notes.ts';
import { findNotes } from './find-notes.ts';

const reading = { policy: 'records.read', lane: 'interactive' } as const;
/** Whoever sets targets for somebody says what happened there. */
const writing = { policy: 'targets.write' } as const;
const params = chartNotePathSchema;

/** Notes that follow a KPI to every chart along time. */
export function chartNotesRoutes(app: App, ctx: Context): void {
  app.post('/api/chart-notes/find', { config: reading, schema: { body: findChartNotesSchema } }, async (request) =>
    findNotes(askingOf(ctx, request), request.body as FindChartNotes),
  );
  app.post('/api/chart-notes', { config: writing, schema: { body: addChartNoteSchema } }, async (request, reply) =>
    reply.code(201).send(await addNote(askingOf(ctx, request), request.body)),
  );
  app.put('/api/chart-notes/:id', { config: writing, schema: { params, body: changeChartNoteSchema } }, async (request) =>
    changeNote(askingOf(ctx, request), request.params.id, request.body),
  );
  app.post('/api/chart-notes/:id/removal', { config: writing, schema: { params, body: removeChartNoteSchema } }, async (request) =>
    removeNote(askingOf(ctx, request), request.params.id, request.body.isRemoved),
  );
}
