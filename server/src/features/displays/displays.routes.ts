import {
  addDisplaySchema,
  changeDisplaySchema,
  displayBoardPathSchema,
  displayPathSchema,
  LeadlineError,
  openLinksSchema,
  picturePathSchema,
  type AddDisplay,
  type ChangeDisplay,
} from '@leadline/contract';
import type { FastifyRequest } from 'fastify';
import { makeLimit, makeLookLimits } from '#server/access/look-limits.ts';
import type { App } from '#server/app.ts';
import { decideOpenLinks, readOpenLinks } from '#server/boards/open-links.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { sendPicture } from '#server/http/send-picture.ts';
import { watchListeners } from '#server/live/watch-listeners.ts';
import { noteSeen, streamTo } from './display-live.ts';
import { showDisplays } from './list-displays.ts';
import { listWins } from './list-wins.ts';
import { makeDisplay, revokeDisplay, saveDisplay } from './make-display.ts';
import { openDisplay, secretIn, type OpenDisplay } from './open-display.ts';
import { pairScreen } from './pair-screen.ts';
import { answerDisplayBoard, showDisplay, showDisplayPicture } from './show-display.ts';

const making = { policy: 'records.read' } as const;
const screens = { policy: 'anybody' } as const;
const params = displayPathSchema;

/** Screens on walls that show boards without a seat (§9.2): who puts them up, and what they ask. */
export function displaysRoutes(app: App, ctx: Context): void {
  app.get('/api/displays', { config: making }, async (request) => showDisplays(askingOf(ctx, request)));
  const countCode = makeLimit(10);
  app.post('/api/displays', { config: making, schema: { body: addDisplaySchema } }, async (request, reply) => {
    const asking = askingOf(ctx, request);
    if (request.body.code !== undefined && asking.principal.kind === 'person') await countCode(asking.principal.account);
    return reply.code(201).send(await makeDisplay(asking, request.body as AddDisplay));
  });
  app.put('/api/displays/:displayId', { config: making, schema: { params, body: changeDisplaySchema } }, async (request) =>
    saveDisplay(askingOf(ctx, request), request.params.displayId, request.body as ChangeDisplay),
  );
  app.post('/api/displays/:displayId/revoke', { config: making, schema: { params } }, async (request) =>
    revokeDisplay(askingOf(ctx, request), request.params.displayId),
  );
  app.get('/api/open-links', { config: making }, async () => readOpenLinks(ctx.control.db));
  app.put('/api/open-links', { config: { policy: 'settings.write' }, schema: { body: openLinksSchema } }, async (request) =>
    decideOpenLinks(askingOf(ctx, request), request.body),
  );
  app.get('/api/wins', { config: { policy: 'numbers.read', lane: 'interactive' } }, async (request) =>
    listWins(askingOf(ctx, request), { titles: false, amounts: true, winners: true, salt: 'wall' }),
  );
  screenRoutes(app, ctx);
}

function screenRoutes(app: App, ctx: Context): void {
  const countMiss = makeLookLimits();
  const countPairing = makeLookLimits(10);
  const countLook = makeLimit(300);
  const listeners = watchListeners(app, ctx);
  const opened = async (request: FastifyRequest): Promise<OpenDisplay> => {
    try {
      const open = await openDisplay(askingOf(ctx, request), secretIn(request.headers.authorization));
      await countLook(open.display.id);
      return open;
    } catch (error) {
      if (error instanceof LeadlineError && error.code === 'displays.gone') await countMiss(request.ip);
      throw error;
    }
  };
  app.post('/api/display/pairing', { config: screens }, async (request, reply) => {
    await countPairing(request.ip);
    return reply.code(201).send(await pairScreen(ctx));
  });
  app.get('/api/display', { config: { ...screens, lane: 'interactive' } }, async (request) => {
    const open = await opened(request);
    await noteSeen(ctx, open);
    return showDisplay(open);
  });
  app.get(
    '/api/display/boards/:boardId',
    { config: { ...screens, lane: 'interactive' }, schema: { params: displayBoardPathSchema } },
    async (request) => answerDisplayBoard(await opened(request), request.params.boardId),
  );
  app.get('/api/display/pictures/:pictureId', { config: screens, schema: { params: picturePathSchema } }, async (request, reply) =>
    sendPicture(request, reply, await showDisplayPicture(await opened(request), request.params.pictureId)),
  );
  app.get('/api/display/wins', { config: { ...screens, lane: 'interactive' } }, async (request) => {
    const { display, screen } = await opened(request);
    const names = display.with_names === 1n;
    const tells = { titles: names, amounts: display.wins === 'amount', winners: names, salt: display.id };
    return display.wins === 'off' ? { wins: [], currency: (await ctx.organization()).currency } : listWins(screen, tells);
  });
  app.get('/api/display/live', { config: screens }, async (request, reply) => {
    const open = await opened(request);
    const { call: _, ...asking } = askingOf(ctx, request);
    const stream = streamTo(ctx, asking, secretIn(request.headers.authorization), open, listeners);
    return reply.type('text/event-stream').header('cache-control', 'no-store, no-transform').header('x-accel-buffering', 'no').send(stream);
  });
}
