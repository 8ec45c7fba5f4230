import { recordPathSchema, stagesSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { ifMatchSchema, tagOfMatch } from '#server/http/if-match.ts';
import { deleteStage } from './delete-stage.ts';
import { listStages, tagOf } from './list-stages.ts';
import { saveStages } from './save-stages.ts';

/** The stages of the sales process on one page (S2-22). */
export function stagesRoutes(app: App, ctx: Context): void {
  app.get('/api/stages', { config: { policy: 'settings.write' } }, async (request, reply) => {
    const stages = await listStages(askingOf(ctx, request));
    return reply.header('etag', `"${tagOf(stages)}"`).send(stages);
  });
  app.put('/api/stages', { config: { policy: 'settings.write' }, schema: { body: stagesSchema, headers: ifMatchSchema } }, async (request, reply) => {
    const stages = await saveStages(askingOf(ctx, request), tagOfMatch(request.headers['if-match']), request.body);
    return reply.header('etag', `"${tagOf(stages)}"`).send(stages);
  });
  app.delete(
    '/api/stages/:recordId',
    { config: { policy: 'settings.write' }, schema: { params: recordPathSchema, headers: ifMatchSchema } },
    async (request, reply) => {
      const stages = await deleteStage(askingOf(ctx, request), tagOfMatch(request.headers['if-match']), request.params.recordId);
      return reply.header('etag', `"${tagOf(stages)}"`).send(stages);
    },
  );
}
