import { boardPathSchema, LeadlineError, pictureLimits, picturePathSchema } from '@leadline/contract';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { makeLimit } from '#server/access/look-limits.ts';
import { actorOf } from '#server/access/actor-of.ts';
import type { App } from '#server/app.ts';
import { boardSightOf } from '#server/boards/board-sight.ts';
import { getPicture } from '#server/boards/picture-sight.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { sendPicture } from '#server/http/send-picture.ts';
import { keepPicture } from './keep-picture.ts';

/** Read a little further than allowed, so that what is only somewhat too large is told by how much. */
const bodyLimit = 2 * pictureLimits.bytes;

/** Pictures on boards (S2-73): brought by who changes a board, seen by who sees it. */
export function boardPicturesRoutes(app: App, ctx: Context): void {
  app.get('/api/board-pictures/:pictureId', { config: { policy: 'numbers.read' }, schema: { params: picturePathSchema } }, async (request, reply) => {
    const asking = askingOf(ctx, request);
    return sendPicture(request, reply, await getPicture(asking.control.db, await boardSightOf(asking), request.params.pictureId));
  });
  const countPicture = makeLimit(60);
  void app.register(async (plain) => {
    const raw = plain.withTypeProvider<ZodTypeProvider>();
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));
    raw.post(
      '/api/boards/:boardId/pictures',
      { config: { policy: 'records.read' }, schema: { params: boardPathSchema }, bodyLimit },
      async (request, reply) => {
        if (!Buffer.isBuffer(request.body)) throw new LeadlineError('unsupported', 'http.unsupported_content');
        const asking = askingOf(ctx, request);
        await countPicture(actorOf(asking.principal).by);
        return reply.code(201).send(await keepPicture(asking, request.params.boardId, request.body));
      },
    );
  });
}
