import {
  confirmSkillSchema,
  correctPointsSchema,
  nameSkillSchema,
  recognitionChoiceSchema,
  recognitionPathSchema,
  recognitionPersonPathSchema,
  recognitionRequestSchema,
  recognitionValuesSchema,
  thankSchema,
} from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { changeChoice, changeValues } from './recognition-settings.ts';
import { correctPoints } from './tell-points.ts';
import { listRecognitionSeen, showOwn } from './tell-recognition.ts';
import { confirmSkill, dropSkill, nameSkill, showPerson } from './tell-skills.ts';
import { takeBackThanks, thank } from './thank.ts';

/** Everybody takes part; screens on a wall only show. */
const reading = { policy: 'numbers.read', lane: 'interactive' } as const;
const takingPart = { policy: 'records.read', lane: 'interactive' } as const;
const params = recognitionPathSchema;

/** Thanks, achievements, skills and the points they bring (§6.9, §9.6, S1-25, S3-32, S3-33). */
export function recognitionRoutes(app: App, ctx: Context): void {
  app.get('/api/recognition', { config: reading, schema: { querystring: recognitionRequestSchema } }, async (request) =>
    listRecognitionSeen(askingOf(ctx, request), request.query),
  );
  app.get('/api/recognition/own', { config: takingPart }, async (request) => showOwn(askingOf(ctx, request)));
  app.get('/api/recognition/people/:recordId', { config: takingPart, schema: { params: recognitionPersonPathSchema } }, async (request) =>
    showPerson(askingOf(ctx, request), request.params.recordId),
  );
  app.post('/api/recognition', { config: takingPart, schema: { body: thankSchema } }, async (request, reply) =>
    reply.code(201).send(await thank(askingOf(ctx, request), request.body)),
  );
  app.post('/api/recognition/:id/take-back', { config: takingPart, schema: { params } }, async (request) =>
    takeBackThanks(askingOf(ctx, request), request.params.id),
  );
  app.put('/api/recognition/values', { config: { policy: 'settings.write' }, schema: { body: recognitionValuesSchema } }, async (request) =>
    changeValues(askingOf(ctx, request), request.body.values),
  );
  app.put('/api/recognition/choice', { config: takingPart, schema: { body: recognitionChoiceSchema } }, async (request) =>
    changeChoice(askingOf(ctx, request), request.body),
  );
  app.post('/api/recognition/skills', { config: takingPart, schema: { body: nameSkillSchema } }, async (request, reply) =>
    reply.code(201).send(await nameSkill(askingOf(ctx, request), request.body)),
  );
  app.put('/api/recognition/skills/:id/confirmation', { config: takingPart, schema: { params, body: confirmSkillSchema } }, async (request) =>
    confirmSkill(askingOf(ctx, request), request.params.id, request.body.isConfirmed),
  );
  app.post('/api/recognition/skills/:id/remove', { config: takingPart, schema: { params } }, async (request) =>
    dropSkill(askingOf(ctx, request), request.params.id),
  );
  app.post('/api/recognition/points/:id/correct', { config: takingPart, schema: { params, body: correctPointsSchema } }, async (request) =>
    correctPoints(askingOf(ctx, request), request.params.id, request.body.reason),
  );
}
