import { calendarDayPathSchema, calendarDaySchema, calendarSchema, personPathSchema, placeCalendarSchema, removalSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { addCalendar, addCalendarDay, listCalendars, removeCalendarDay, setPlaceCalendar } from './calendars.ts';

const reading = { policy: 'people.read' } as const;
/** Calendars are everybody's: whoever changes them changes what all are counted by. */
const writing = { policy: 'settings.write' } as const;

/** Working days and who goes by which (§3.6, G14). */
export function calendarRoutes(app: App, ctx: Context): void {
  const params = personPathSchema;
  app.get('/api/calendars', { config: reading }, async (request) => listCalendars(askingOf(ctx, request)));
  app.post('/api/calendars', { config: writing, schema: { body: calendarSchema } }, async (request, reply) =>
    reply.code(201).send(await addCalendar(askingOf(ctx, request), request.body)),
  );
  app.post('/api/calendars/:recordId/days', { config: writing, schema: { params, body: calendarDaySchema } }, async (request, reply) =>
    reply.code(201).send(await addCalendarDay(askingOf(ctx, request), request.params.recordId, request.body)),
  );
  app.post(
    '/api/calendars/:recordId/days/:dayId/remove',
    { config: writing, schema: { params: calendarDayPathSchema, body: removalSchema } },
    async (request) => removeCalendarDay(askingOf(ctx, request), request.params.recordId, request.params.dayId, request.body.reason),
  );
  app.put('/api/locations/:recordId/calendar', { config: writing, schema: { params, body: placeCalendarSchema } }, async (request) =>
    setPlaceCalendar(askingOf(ctx, request), request.params.recordId, request.body.calendarId, request.body.reason),
  );
}
