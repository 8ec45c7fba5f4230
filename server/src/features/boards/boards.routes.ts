import {
  addBoardSchema,
  boardAnswersSchema,
  boardChangesSchema,
  boardPathSchema,
  boardQuestionPathSchema,
  boardVersionPathSchema,
  changeBoardSchema,
  favouriteBoardSchema,
  removeBoardSchema,
  restoreBoardSchema,
  type AddBoard,
  type BoardChangesResponse,
  type BoardScope,
  type ChangeBoard,
  type Widget,
} from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { sendShared } from '#server/http/send-shared.ts';
import { answerQuestion } from '#server/widgets/answer-widgets.ts';
import { changesSince, wholeOf } from '#server/widgets/board-changes.ts';
import { findQuestion, keepQuestion } from '#server/widgets/board-questions.ts';
import { likeBoard, makeBoard, removeBoard, restoreBoard, saveBoard } from './change-boards.ts';
import { showBoard, showBoards, showVersion, showVersions } from './list-boards.ts';

/** Everybody who sees a board looks at it; screens on a wall make none. */
const reading = { policy: 'numbers.read' } as const;
const making = { policy: 'records.read' } as const;
const params = boardPathSchema;

/** Boards people put together, and what they show (§9.2, S2-69 to S2-75). */
export function boardsRoutes(app: App, ctx: Context): void {
  app.get('/api/boards', { config: reading }, async (request) => showBoards(askingOf(ctx, request)));
  app.get('/api/boards/:boardId', { config: reading, schema: { params } }, async (request) =>
    showBoard(askingOf(ctx, request), request.params.boardId),
  );
  app.get('/api/boards/:boardId/versions', { config: reading, schema: { params } }, async (request) =>
    showVersions(askingOf(ctx, request), request.params.boardId),
  );
  app.get('/api/boards/:boardId/versions/:edition', { config: reading, schema: { params: boardVersionPathSchema } }, async (request) =>
    showVersion(askingOf(ctx, request), request.params.boardId, request.params.edition),
  );
  app.post('/api/boards', { config: making, schema: { body: addBoardSchema } }, async (request, reply) =>
    reply.code(201).send(await makeBoard(askingOf(ctx, request), request.body as AddBoard)),
  );
  app.put('/api/boards/:boardId', { config: making, schema: { params, body: changeBoardSchema } }, async (request) =>
    saveBoard(askingOf(ctx, request), request.params.boardId, request.body as ChangeBoard),
  );
  app.post('/api/boards/:boardId/restore', { config: making, schema: { params, body: restoreBoardSchema } }, async (request) =>
    restoreBoard(askingOf(ctx, request), request.params.boardId, request.body.edition, request.body.version),
  );
  app.post('/api/boards/:boardId/removal', { config: making, schema: { params, body: removeBoardSchema } }, async (request) =>
    removeBoard(askingOf(ctx, request), request.params.boardId, request.body.isRemoved),
  );
  app.put('/api/boards/:boardId/favourite', { config: reading, schema: { params, body: favouriteBoardSchema } }, async (request) =>
    likeBoard(askingOf(ctx, request), request.params.boardId, request.body.isFavourite),
  );
  answersRoutes(app, ctx);
}

/** What boards show. Hundreds ask the same at the same moment: they share an answer, and are sent what has changed of it. */
function answersRoutes(app: App, ctx: Context): void {
  const config = { policy: 'numbers.read', lane: 'interactive', isShared: true } as const;
  app.post('/api/board-answers', { config, schema: { body: boardAnswersSchema } }, async (request, reply) => {
    const { scope, widgets, seen } = request.body;
    const question = keepQuestion(scope as BoardScope, widgets as readonly Widget[]);
    return sendShared(request, reply, wholeOf(question, await answerQuestion(askingOf(ctx, request), question, seen)));
  });
  app.get(
    '/api/board-answers/:questionId',
    { config, schema: { params: boardQuestionPathSchema, querystring: boardChangesSchema } },
    async (request, reply) => {
      const question = findQuestion(request.params.questionId);
      if (!question) return { isKnown: false } satisfies BoardChangesResponse;
      const { seen, has } = request.query;
      return sendShared(request, reply, changesSince(question, await answerQuestion(askingOf(ctx, request), question, seen), has));
    },
  );
}
