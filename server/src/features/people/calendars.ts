import { LeadlineError, type CalendarAnswer, type CalendarDayInput, type CalendarInput, type CalendarsResponse } from '@leadline/contract';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { decide } from '#server/firm/decide.ts';
import { changingPeople } from './change-people.ts';
import { changedItem, deleteItem, newPlace, placeOf, putItem, reference } from '#server/firm/items.ts';
import { compare, isTrue, nameOf, readAll, readFirm, refOf, textOf, type Firm, type Row } from '#server/firm/read-firm.ts';
import { holdsOn } from '#server/firm/timeline.ts';

type Days = ReadonlyMap<string, Row>;

async function readDays(asking: Asking): Promise<Days> {
  const { env, reader } = await answeringOf(asking);
  return readAll(env.dialect, reader, 'calendar_day');
}

/** The organisation's own calendars with their special days, and who goes by which. */
export async function listCalendars(asking: Asking): Promise<CalendarsResponse> {
  const [firm, days] = await Promise.all([readFirm(asking), readDays(asking)]);
  const calendars = [...firm.calendars].filter(([, row]) => !isTrue(row, 'is_stub')).map(([id, row]) => answerOf(firm, days, id, row));
  return {
    today: firm.today,
    calendars: calendars.sort((a, b) => compare(a.name, b.name)),
    locations: [...firm.locations]
      .map(([id, row]) => ({ id, name: nameOf(firm.locations, id)!, calendarId: refOf(row, 'calendar_id', 'calendar') }))
      .sort((a, b) => compare(a.name, b.name)),
  };
}

function answerOf({ calendars, locations, stints, today }: Firm, days: Days, id: string, row: Row): CalendarAnswer {
  const own = [...days].filter(
    ([, day]) => refOf(day, 'calendar_id', 'calendar') === id && !isTrue(day, 'is_stub') && textOf(day, 'day_on') !== null,
  );
  return {
    id,
    name: nameOf(calendars, id)!,
    country: textOf(row, 'country'),
    days: own
      .map(([dayId, day]) => ({
        id: dayId,
        on: textOf(day, 'day_on')!,
        kind: textOf(day, 'kind') ?? 'company_day_off',
        part: Number(textOf(day, 'work_fraction') ?? 0),
        name: textOf(day, 'name'),
      }))
      .sort((a, b) => compare(a.on, b.on)),
    people: [...stints.values()].filter((all) => all.some((stint) => stint.calendarId === id && holdsOn(stint, today))).length,
    locations: [...locations].filter(([, place]) => refOf(place, 'calendar_id', 'calendar') === id).map(([place]) => nameOf(locations, place)!),
  };
}

function getCalendar({ calendars }: Firm, id: string): Row {
  const row = calendars.get(id);
  if (!row) throw new LeadlineError('not_found', 'people.no_calendar');
  return row;
}

/** @throws LeadlineError people.calendar_name_taken */
export async function addCalendar(asking: Asking, { name, country, reason }: CalendarInput): Promise<CalendarsResponse> {
  await changingPeople(asking, async (change) => {
    const { firm, version } = change;
    if ([...firm.calendars.keys()].some((id) => nameOf(firm.calendars, id)!.toLowerCase() === name.toLowerCase()))
      throw new LeadlineError('conflict', 'people.calendar_name_taken', { name });
    const at = newPlace('calendar');
    const entry = { action: 'calendar.changed', subject: { kind: 'calendar', id: at.id }, after: { name, country } };
    await decide(change, { entry, items: [putItem('calendar', at, version, { name, country })], reason });
  });
  return listCalendars(asking);
}

/** @throws LeadlineError people.no_calendar, people.day_taken */
export async function addCalendarDay(asking: Asking, id: string, { on, kind, part, name, reason }: CalendarDayInput): Promise<CalendarsResponse> {
  await changingPeople(asking, async (change) => {
    const { firm, version } = change;
    getCalendar(firm, id);
    const days = [...(await readDays(asking)).values()].filter((day) => refOf(day, 'calendar_id', 'calendar') === id);
    if (days.some((day) => textOf(day, 'day_on') === on)) throw new LeadlineError('conflict', 'people.day_taken', { on });
    const at = newPlace('calendar_day');
    const values = {
      calendar_id: reference(firm, 'calendar', id, at),
      day_on: on,
      kind,
      work_fraction: String(part),
      name: name || null,
      status: 'official',
    };
    const entry = {
      action: 'calendar.changed',
      subject: { kind: 'calendar', id },
      after: { calendar: nameOf(firm.calendars, id), on, kind, part, name },
    };
    await decide(change, { entry, items: [putItem('calendar_day', at, version, values)], reason });
  });
  return listCalendars(asking);
}

/** @throws LeadlineError people.no_calendar */
export async function removeCalendarDay(asking: Asking, id: string, dayId: string, reason: string): Promise<CalendarsResponse> {
  await changingPeople(asking, async (change) => {
    const { firm, version } = change;
    getCalendar(firm, id);
    const day = (await readDays(asking)).get(dayId);
    if (!day || refOf(day, 'calendar_id', 'calendar') !== id) throw new LeadlineError('not_found', 'people.no_calendar');
    const before = { calendar: nameOf(firm.calendars, id), on: textOf(day, 'day_on'), kind: textOf(day, 'kind'), name: textOf(day, 'name') };
    const entry = { action: 'calendar.changed', subject: { kind: 'calendar', id }, before };
    await decide(change, { entry, items: [deleteItem('calendar_day', day, Math.max(version, Number(textOf(day, 'version') ?? 0)))], reason });
  });
  return listCalendars(asking);
}

/** Which calendar a place goes by; null: that of its people's country. @throws LeadlineError people.no_location, people.no_calendar */
export async function setPlaceCalendar(asking: Asking, id: string, calendarId: string | null, reason?: string): Promise<CalendarsResponse> {
  await changingPeople(asking, async (change) => {
    const { firm, version } = change;
    const row = firm.locations.get(id);
    if (!row) throw new LeadlineError('not_found', 'people.no_location');
    if (calendarId !== null) getCalendar(firm, calendarId);
    const before = refOf(row, 'calendar_id', 'calendar');
    const words = (calendar: string | null) => ({ location: nameOf(firm.locations, id), calendar: nameOf(firm.calendars, calendar) });
    const entry = { action: 'calendar.changed', subject: { kind: 'calendar', id }, before: words(before), after: words(calendarId) };
    const changes = { calendar_id: reference(firm, 'calendar', calendarId, placeOf(row)) };
    await decide(change, { entry, items: [changedItem(firm, 'location', row, version, changes)], reason });
  });
  return listCalendars(asking);
}
