import {
  changeCommentSchema,
  commentIdSchema,
  findCommentsSchema,
  mentionableSchema,
  replySchema,
  resolveThreadSchema,
  startThreadSchema,
} from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { findComments, listMentionable, showThread } from './read-comments.ts';
import { changeText, removeComment, replyTo, resolveThread, startThread } from './write-comments.ts';

/** What people say to each other about a number, a goal or a person's card, seen by who sees that (§9.6). */
export function commentsRoutes(app: App, ctx: Context): void {
  const config = { policy: 'records.read', lane: 'interactive' } as const;
  const params = commentIdSchema;
  app.post('/api/comments/find', { config, schema: { body: findCommentsSchema } }, async (request) =>
    findComments(askingOf(ctx, request), request.body.about),
  );
  app.post('/api/comments/people', { config, schema: { body: mentionableSchema } }, async (request) =>
    listMentionable(askingOf(ctx, request), request.body.about, request.body.search),
  );
  app.get('/api/comments/:id', { config, schema: { params } }, async (request) => showThread(askingOf(ctx, request), request.params.id));
  app.post('/api/comments', { config, schema: { body: startThreadSchema } }, async (request, reply) =>
    reply.code(201).send(await startThread(askingOf(ctx, request), request.body)),
  );
  app.post('/api/comments/:id/replies', { config, schema: { params, body: replySchema } }, async (request, reply) =>
    reply.code(201).send(await replyTo(askingOf(ctx, request), request.params.id, request.body)),
  );
  app.put('/api/comments/:id/text', { config, schema: { params, body: changeCommentSchema } }, async (request) =>
    changeText(askingOf(ctx, request), request.params.id, request.body),
  );
  app.post('/api/comments/:id/remove', { config, schema: { params } }, async (request) => removeComment(askingOf(ctx, request), request.params.id));
  app.put('/api/comments/:id/resolved', { config, schema: { params, body: resolveThreadSchema } }, async (request) =>
    resolveThread(askingOf(ctx, request), request.params.id, request.body.isResolved),
  );
}
