import {
  addMeetingSchema,
  confirmTalkSchema,
  meetingPathSchema,
  meetingRhythmSchema,
  saveNoteSchema,
  saveTalkSchema,
  shareTalkSchema,
} from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { addMeeting } from './add-meeting.ts';
import { changeRhythm } from './change-rhythm.ts';
import { confirmTalk } from './confirm-talk.ts';
import { listMeetings } from './list-meetings.ts';
import { meetingFile } from './meeting-file.ts';
import { saveNote } from './save-note.ts';
import { saveTalk } from './save-talk.ts';
import { shareTalk } from './share-talk.ts';
import { showMeeting } from './show-meeting.ts';

/** What is said belongs to the two: which of them somebody is, is asked by each verb. */
const own = { policy: 'numbers.read', lane: 'interactive' } as const;
const params = meetingPathSchema;

/** Feedback meetings: due by rhythm, prefilled, confirmed by both, private to the two (§9.4, S3-34). */
export function meetingsRoutes(app: App, ctx: Context): void {
  app.get('/api/meetings', { config: own }, async (request) => listMeetings(askingOf(ctx, request)));
  app.post('/api/meetings', { config: own, schema: { body: addMeetingSchema } }, async (request, reply) =>
    reply.code(201).send(await addMeeting(askingOf(ctx, request), request.body)),
  );
  app.put('/api/meetings/rhythm', { config: { policy: 'targets.write' }, schema: { body: meetingRhythmSchema } }, async (request) =>
    changeRhythm(askingOf(ctx, request), request.body),
  );
  app.get('/api/meetings/:recordId', { config: own, schema: { params } }, async (request) =>
    showMeeting(askingOf(ctx, request), request.params.recordId),
  );
  app.put('/api/meetings/:recordId', { config: own, schema: { params, body: saveTalkSchema } }, async (request) =>
    saveTalk(askingOf(ctx, request), request.params.recordId, request.body),
  );
  app.put('/api/meetings/:recordId/note', { config: own, schema: { params, body: saveNoteSchema } }, async (request) =>
    saveNote(askingOf(ctx, request), request.params.recordId, request.body),
  );
  app.post('/api/meetings/:recordId/confirm', { config: own, schema: { params, body: confirmTalkSchema } }, async (request) =>
    confirmTalk(askingOf(ctx, request), request.params.recordId, request.body.edition),
  );
  app.put('/api/meetings/:recordId/sharing', { config: own, schema: { params, body: shareTalkSchema } }, async (request) =>
    shareTalk(askingOf(ctx, request), request.params.recordId, request.body.agrees),
  );
  app.get('/api/meetings/:recordId/calendar.ics', { config: own, schema: { params } }, async (request, reply) =>
    reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="feedback-meeting.ics"')
      .send(await meetingFile(askingOf(ctx, request), request.params.recordId)),
  );
}
