import { uploadQuerySchema } from '@leadline/contract';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Readable } from 'node:stream';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { actOf } from '#server/http/act-of.ts';
import { askingOf } from '#server/http/asking.ts';
import { keepUpload } from './keep-upload.ts';

/** POST /api/uploads: the bytes as they are, streamed to disk. */
export function uploadsRoutes(app: App, ctx: Context): void {
  void app.register(async (plain) => {
    const raw = plain.withTypeProvider<ZodTypeProvider>();
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
    raw.post('/api/uploads', { config: { policy: 'data.import' }, schema: { querystring: uploadQuerySchema } }, async (request, reply) => {
      const upload = await keepUpload(ctx, { name: request.query.name, bytes: request.body as Readable }, actOf(askingOf(ctx, request)));
      return reply.code(201).send(upload);
    });
  });
}
