import {
  absencePathSchema,
  absenceSchema,
  assignmentPathSchema,
  changeSchema,
  closeTeamSchema,
  correctionOfAssignmentSchema,
  leaveSchema,
  linkNameSchema,
  newPersonSchema,
  peopleFileSchema,
  personPathSchema,
  personSchema,
  removalSchema,
  teamSchema,
  type PersonResponse,
} from '@leadline/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { ifMatchSchema, tagOfMatch } from '#server/http/if-match.ts';
import { calendarRoutes } from './calendar.routes.ts';
import { addAbsence, changeAbsence, removeAbsence } from './change-absences.ts';
import { changeFrom, correctAssignment, removeAssignment } from './change-assignments.ts';
import { readPerson } from './change-people.ts';
import { addPerson, changePerson, leave } from './change-person.ts';
import { addTeam, changeTeam, closeTeam, listPeople } from './change-teams.ts';
import { listOutsideNames, linkName } from './outside-names.ts';
import { tagOfPerson } from './describe-people.ts';
import { importPeopleFile } from './import-people-file.ts';

const reading = { policy: 'people.read' } as const;
const writing = { policy: 'people.write' } as const;

/** Who works here, in which team and role, from when to when (§3.2, G8). */
export function peopleRoutes(app: App, ctx: Context): void {
  app.get('/api/people', { config: reading }, async (request) => listPeople(askingOf(ctx, request)));
  app.post('/api/people', { config: writing, schema: { body: newPersonSchema } }, async (request, reply) =>
    tagged(reply.code(201), await addPerson(askingOf(ctx, request), request.body)),
  );
  app.post('/api/people/file', { config: writing, schema: { body: peopleFileSchema } }, async (request) =>
    importPeopleFile(askingOf(ctx, request), request.body),
  );
  app.get('/api/people/names', { config: reading }, async (request) => listOutsideNames(askingOf(ctx, request)));
  app.post('/api/people/names/:recordId', { config: writing, schema: { params: personPathSchema, body: linkNameSchema } }, async (request) =>
    linkName(askingOf(ctx, request), request.params.recordId, request.body),
  );
  app.get('/api/people/:recordId', { config: reading, schema: { params: personPathSchema } }, async (request, reply) =>
    tagged(reply, await readPerson(askingOf(ctx, request), request.params.recordId)),
  );
  const one = { params: personPathSchema, headers: ifMatchSchema };
  app.put('/api/people/:recordId', { config: writing, schema: { ...one, body: personSchema } }, async (request, reply) =>
    tagged(reply, await changePerson(askingOf(ctx, request), request.params.recordId, seenBy(request), request.body)),
  );
  app.post('/api/people/:recordId/leave', { config: writing, schema: { ...one, body: leaveSchema } }, async (request, reply) =>
    tagged(reply, await leave(askingOf(ctx, request), request.params.recordId, seenBy(request), request.body)),
  );
  assignmentRoutes(app, ctx);
  absenceRoutes(app, ctx);
  teamRoutes(app, ctx);
  calendarRoutes(app, ctx);
}

function assignmentRoutes(app: App, ctx: Context): void {
  const schema = { params: personPathSchema, headers: ifMatchSchema, body: changeSchema };
  app.post('/api/people/:recordId/assignments', { config: writing, schema }, async (request, reply) =>
    tagged(reply, await changeFrom(askingOf(ctx, request), request.params.recordId, seenBy(request), request.body)),
  );
  const one = { params: assignmentPathSchema, headers: ifMatchSchema };
  app.put(
    '/api/people/:recordId/assignments/:assignmentId',
    { config: writing, schema: { ...one, body: correctionOfAssignmentSchema } },
    async (request, reply) => {
      const { recordId, assignmentId } = request.params;
      return tagged(reply, await correctAssignment(askingOf(ctx, request), recordId, seenBy(request), { assignmentId, ...request.body }));
    },
  );
  app.post(
    '/api/people/:recordId/assignments/:assignmentId/remove',
    { config: writing, schema: { ...one, body: removalSchema } },
    async (request, reply) => {
      const { recordId, assignmentId } = request.params;
      return tagged(reply, await removeAssignment(askingOf(ctx, request), recordId, seenBy(request), { assignmentId, ...request.body }));
    },
  );
}

function absenceRoutes(app: App, ctx: Context): void {
  const schema = { params: personPathSchema, headers: ifMatchSchema, body: absenceSchema };
  app.post('/api/people/:recordId/absences', { config: writing, schema }, async (request, reply) =>
    tagged(reply, await addAbsence(askingOf(ctx, request), request.params.recordId, seenBy(request), request.body)),
  );
  const one = { params: absencePathSchema, headers: ifMatchSchema };
  app.put('/api/people/:recordId/absences/:absenceId', { config: writing, schema: { ...one, body: absenceSchema } }, async (request, reply) => {
    const { recordId, absenceId } = request.params;
    return tagged(reply, await changeAbsence(askingOf(ctx, request), recordId, seenBy(request), { absenceId, ...request.body }));
  });
  app.post(
    '/api/people/:recordId/absences/:absenceId/remove',
    { config: writing, schema: { ...one, body: removalSchema } },
    async (request, reply) => {
      const { recordId, absenceId } = request.params;
      return tagged(reply, await removeAbsence(askingOf(ctx, request), recordId, seenBy(request), { absenceId, ...request.body }));
    },
  );
}

function teamRoutes(app: App, ctx: Context): void {
  app.post('/api/teams', { config: writing, schema: { body: teamSchema } }, async (request, reply) =>
    reply.code(201).send(await addTeam(askingOf(ctx, request), request.body)),
  );
  const params = personPathSchema;
  app.put('/api/teams/:recordId', { config: writing, schema: { params, body: teamSchema } }, async (request) =>
    changeTeam(askingOf(ctx, request), request.params.recordId, request.body),
  );
  app.post('/api/teams/:recordId/close', { config: writing, schema: { params, body: closeTeamSchema } }, async (request) =>
    closeTeam(askingOf(ctx, request), request.params.recordId, request.body),
  );
}

/** What the page was looking at; without the header whatever is there is changed. */
function seenBy({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  return headers['if-match'] === undefined ? undefined : tagOfMatch(headers['if-match']);
}

function tagged(reply: FastifyReply, person: PersonResponse): FastifyReply {
  return reply.header('etag', `"${tagOfPerson(person)}"`).send(person);
}
