import { addDays, meetingDay, meetingPeriod, type Away, type MeetingPeriod } from '@leadline/kpi';
import type { Asking, Context } from '#server/context.ts';
import { personBehind } from '#server/expectations/read-goals.ts';
import { inTurn, nextVersion } from '#server/firm/decide.ts';
import { deleteItem, ownSource, placeOf, putItem, reference, type Place } from '#server/firm/items.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { isTrue, keyOfRecord, refOf, textOf, type Firm, type Row } from '#server/firm/read-firm.ts';
import { mainOn } from '#server/firm/timeline.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { recordId } from '@leadline/kpi';
import { leaderOf } from './leader-of.ts';
import { cadenceOf, readRhythm, type Rhythm } from './meeting-rhythm.ts';
import { openMeetings, stateOfMeeting, type KeptMeeting, type MeetingBook } from './read-meetings.ts';

/** As far ahead as meetings are planned. */
const daysAhead = 31;
const plannedBy = 'rhythm';

/** A meeting somebody owes by their rhythm. */
interface Wanted {
  readonly place: Place;
  readonly id: string;
  readonly employeeId: string;
  readonly managerId: string;
  readonly dueOn: string;
}

/**
 * Plans what is due by rhythm, takes back what is not due any more and nobody has begun, and tells the facts what was held and confirmed, so that
 * `feedback_meeting_rate` counts it. Leaves no entry in the audit trail: nobody decides anything by it, and every item stands in the inbox.
 * The demo company has brought its meetings with it: there only what somebody asks for is planned.
 * @returns how many records were written
 */
export async function tendMeetings(ctx: Context, isAskedFor = false): Promise<number> {
  const asking: Asking = { ...ctx, scope: { kind: 'all' }, principal: { kind: 'local' }, locale: 'en' };
  return inTurn(async () => {
    const book = await openMeetings(asking);
    const version = nextVersion(asking, [book.rows]);
    const { isDemo } = await ctx.organization();
    const planned = isDemo && !isAskedFor ? [] : plannedItems(book, await readRhythm(ctx.control.db), version);
    const items = [...planned, ...toldItems(book, version)];
    if (items.length === 0) return 0;
    const { seq } = await ctx.applier.submit({ kind: 'items', items });
    await ctx.applier.until(seq);
    return items.length;
  });
}

function plannedItems(book: MeetingBook, rhythm: Rhythm, version: number): readonly Item[] {
  const wanted = wantedMeetings(book, rhythm);
  const byId = new Map(wanted.map((one) => [one.id, one]));
  const gone = [...book.rows].filter(([id, row]) => (isUntouched(book, id, row) && !byId.has(id)) || isOfNobody(book, id, row));
  const missing = wanted.filter(({ id, dueOn }) => {
    const row = book.rows.get(id);
    return row === undefined || (isUntouched(book, id, row) && textOf(row, 'due_on') !== dueOn);
  });
  return [...gone.map(([, row]) => deleteItem('feedback_meeting', row, version)), ...missing.map((one) => meetingItem(book, one, version))];
}

/** Planned by rhythm, and nobody has written anything about it. */
function isUnbegun({ talks }: MeetingBook, id: string, row: Row): boolean {
  const isPlanned = textOf(row, 'source') === ownSource && (textOf(row, 'external_id') ?? '').startsWith(`${plannedBy} `);
  return isPlanned && !talks.has(id) && textOf(row, 'held_on') === null;
}

/** What is still to come follows the people: it is moved, taken back and planned anew. */
const isUntouched = (book: MeetingBook, id: string, row: Row): boolean =>
  isUnbegun(book, id, row) && (textOf(row, 'due_on') ?? '') >= book.firm.today;

/** The records of the person are gone, as with the demo company. */
function isOfNobody(book: MeetingBook, id: string, row: Row): boolean {
  const employee = book.firm.users.get(refOf(row, 'employee_user_id', 'user') ?? '');
  return isUnbegun(book, id, row) && (employee === undefined || isTrue(employee, 'is_stub'));
}

function wantedMeetings(book: MeetingBook, rhythm: Rhythm): readonly Wanted[] {
  const { firm } = book;
  const others = othersByEmployee(book);
  return membersOf(firm, null, firm.today).flatMap((employeeId) => {
    const managerId = leaderOf(firm, employeeId);
    if (managerId === null) return [];
    const cadence = cadenceOf(firm, rhythm, mainOn(firm.stints.get(employeeId) ?? [], firm.today)?.teamId ?? null);
    const away = awayOf(firm, employeeId);
    return periodsAhead(firm.today, cadence).flatMap((period) => {
      const dueOn = meetingDay(period, book.answering.env.period.calendar, away).on;
      const isCovered = (others.get(employeeId) ?? []).some((one) => one.dueOn !== null && period.from <= one.dueOn && one.dueOn < period.to);
      if (isCovered || dueOn < firm.today || !isEmployed(firm, employeeId, dueOn)) return [];
      const externalId = [plannedBy, cadence, period.from, hex(employeeId), hex(managerId)].join(' ');
      const id = recordId('feedback_meeting', keyOf('feedback_meeting', ownSource, externalId));
      return [{ place: { source: ownSource, externalId }, id, employeeId, managerId, dueOn }];
    });
  });
}

const hex = (id: string): string => keyOfRecord(id).toString(16);

/** Meetings that stand for what is due: of files, arranged by hand, or begun; not those nobody can hold any more. */
function othersByEmployee(book: MeetingBook): ReadonlyMap<string, readonly KeptMeeting[]> {
  const found = new Map<string, KeptMeeting[]>();
  for (const meeting of book.meetings.values()) {
    const row = book.rows.get(meeting.id);
    if (row === undefined || isUntouched(book, meeting.id, row) || stateOfMeeting(book.firm, meeting) === 'closed') continue;
    found.set(meeting.employeeId, [...(found.get(meeting.employeeId) ?? []), meeting]);
  }
  return found;
}

/** The stretches today and the days ahead lie in. */
export function periodsAhead(today: string, cadence: Parameters<typeof meetingPeriod>[1]): readonly MeetingPeriod[] {
  const found: MeetingPeriod[] = [];
  for (let day = today; day <= addDays(today, daysAhead);) {
    const period = meetingPeriod(day, cadence);
    if (period === null) return [];
    found.push(period);
    day = period.to;
  }
  return found;
}

export function awayOf({ absences, users }: Firm, person: string): readonly Away[] {
  return [...absences.values()].flatMap((row) => {
    const from = textOf(row, 'from_on');
    const isWhole = Number(row.get('fraction') ?? 1) >= 1;
    const isTheirs = personBehind({ users }, refOf(row, 'user_id', 'user')) === person;
    return isTheirs && from !== null && isWhole && !isTrue(row, 'is_stub') ? [{ from, to: textOf(row, 'to_on') ?? from }] : [];
  });
}

function isEmployed({ users }: Firm, id: string, day: string): boolean {
  const row = users.get(id)!;
  const [from, to] = [textOf(row, 'employed_from'), textOf(row, 'employed_to')];
  return (from === null || from <= day) && (to === null || day <= to);
}

/** A meeting as a record of our own, through the inbox like all others (docs/decisions/0013). */
export function meetingItem({ firm }: MeetingBook, { place, employeeId, managerId, dueOn }: Omit<Wanted, 'id'>, version: number): Item {
  return putItem('feedback_meeting', place, version, {
    employee_user_id: reference(firm, 'user', employeeId, place),
    manager_user_id: reference(firm, 'user', managerId, place),
    due_on: dueOn,
    held_on: null,
    confirmed_by_employee_at: null,
    confirmed_by_manager_at: null,
  });
}

/** Records of meetings whose talk says something else about when they were held and confirmed; nothing of what was said. */
export function toldItems(book: MeetingBook, version: number, only?: string): readonly Item[] {
  return [...book.talks.values()].flatMap((talk) => {
    const row = book.rows.get(talk.meeting_id);
    if (row === undefined || (only !== undefined && talk.meeting_id !== only)) return [];
    const said = { held_on: talk.held_on, employee: talk.employee_confirmed_at, manager: talk.manager_confirmed_at };
    const known = { held_on: textOf(row, 'held_on'), employee: momentOf(row, 'employee'), manager: momentOf(row, 'manager') };
    if (said.held_on === known.held_on && isSameMoment(said.employee, known.employee) && isSameMoment(said.manager, known.manager)) return [];
    const place = placeOf(row);
    return putItem('feedback_meeting', place, version, {
      employee_user_id: reference(book.firm, 'user', refOf(row, 'employee_user_id', 'user'), place),
      manager_user_id: reference(book.firm, 'user', refOf(row, 'manager_user_id', 'user'), place),
      due_on: textOf(row, 'due_on'),
      held_on: said.held_on,
      confirmed_by_employee_at: said.employee,
      confirmed_by_manager_at: said.manager,
      agenda: textOf(row, 'agenda'),
      notes: textOf(row, 'notes'),
    });
  });
}

const momentOf = (row: Row, side: 'employee' | 'manager'): string | null => textOf(row, `confirmed_by_${side}_at`);

/** Engines write instants in ways of their own: to the second they are compared. */
function isSameMoment(said: string | null, known: string | null): boolean {
  if (said === null || known === null) return said === known;
  return Math.abs(Date.parse(said) - Date.parse(known.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))) < 1000;
}
