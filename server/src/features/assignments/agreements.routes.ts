import {
  answerQuestionSchema,
  askAboutKpiSchema,
  confirmKpiSchema,
  handlingPathSchema,
  influenceSchema,
  verdictHandlingSchema,
} from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { answerQuestion, listQuestions, saveHandling, showHandling } from './kpi-questions.ts';
import { askAboutKpi, confirmKpi, listMyKpis, tellInfluence } from './my-kpis.ts';

const own = { policy: 'numbers.read' } as const;
const leading = { policy: 'targets.write' } as const;

/** What people have understood and ask, and how verdicts are handled. */
export function agreementsRoutes(app: App, ctx: Context): void {
  app.get('/api/my-kpis', { config: own }, async (request) => listMyKpis(askingOf(ctx, request)));
  app.post('/api/my-kpis/confirm', { config: own, schema: { body: confirmKpiSchema } }, async (request) =>
    confirmKpi(askingOf(ctx, request), request.body.assignmentId),
  );
  app.post('/api/my-kpis/ask', { config: own, schema: { body: askAboutKpiSchema } }, async (request) =>
    askAboutKpi(askingOf(ctx, request), request.body.assignmentId, request.body.question),
  );
  app.post('/api/my-kpis/influence', { config: own, schema: { body: influenceSchema } }, async (request) =>
    tellInfluence(askingOf(ctx, request), request.body.kpi, request.body.answer),
  );
  app.get('/api/kpi-questions', { config: leading }, async (request) => listQuestions(askingOf(ctx, request)));
  app.post('/api/kpi-questions/answer', { config: leading, schema: { body: answerQuestionSchema } }, async (request) =>
    answerQuestion(askingOf(ctx, request), request.body),
  );
  app.get('/api/verdict-handling/:role', { config: own, schema: { params: handlingPathSchema } }, async (request) =>
    showHandling(askingOf(ctx, request), request.params.role),
  );
  app.put('/api/verdict-handling/:role', { config: leading, schema: { params: handlingPathSchema, body: verdictHandlingSchema } }, async (request) =>
    saveHandling(askingOf(ctx, request), request.params.role, request.body.lines),
  );
}
