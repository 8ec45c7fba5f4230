import { LeadlineError, logAheadMinutes, logBackDays, logChangeHours, type AddLog, type LogAnswer, type LogEntry } from '@leadline/contract';
import { parseRecordId, recordId, type EntityId } from '@leadline/kpi';
import type { Asking } from '#server/context.ts';
import { withdrawnStatement } from '#server/facts/log-statements.ts';
import { referringCountStatement } from '#server/facts/record-statements.ts';
import { decide, inTurn, type Decision } from '#server/firm/decide.ts';
import { ownSource, placeOf, putItem, type Place } from '#server/firm/items.ts';
import { textOf, type Row } from '#server/firm/read-firm.ts';
import { decidedAt, decisionVersion, isDecision } from '#server/inbox/decision-version.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { findAny, findSeen, formKeyOf, idOfRow, isForms, myKey, openLog, valuesOf, type LogBook } from './log-book.ts';
import { isMeeting, laterPlaces, logItems, movedTo, newPlaces } from './log-items.ts';
import { targetOf, targetOfPlanned } from './log-target.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * Keeps what somebody did: a call, a visit, a meeting, told by hand. Sent twice it is there once.
 * @throws LeadlineError log.no_person, log.no_such_record, log.in_future, log.too_old, log.no_outcome and others by name
 */
export function addLog(asking: Asking, { key, entry }: AddLog): Promise<LogAnswer> {
  return inTurn(async () => {
    const book = await openLog(asking);
    const known = entry.plannedId === null ? await loggedBefore(book, key) : await toldBefore(book, entry.plannedId, key);
    if (known !== undefined) return known;
    checkEntry(asking, entry);
    const planned = entry.plannedId === null ? undefined : await getPlanned(book, entry.plannedId);
    const version = decisionVersion(asking.clock.now());
    const at = planned === undefined ? { source: ownSource, externalId: key } : placeOf(planned);
    const target = planned === undefined ? await targetOf(book, entry.with, key, entry, version) : await targetOfPlanned(book, planned);
    const id = recordId('activity', keyOf('activity', at.source, at.externalId));
    const items = await logItems({ book, key: keyFor(planned, key), entry, target, version, before: planned, at });
    await decide(book, { entry: trace('log.added', id, entry), items });
    return { state: 'logged', id };
  });
}

/** What comes along with a booked meeting is known by the meeting, so that it can be found again. */
const keyFor = (planned: Row | undefined, key: string): string => (planned === undefined ? key : textOf(planned, 'key64')!);

/** In no language, and without what somebody wrote. */
const trace = (action: 'log.added' | 'log.changed', id: string, { kind, status, outcome, startedAt }: LogEntry, before?: Row): Decision['entry'] => ({
  action,
  subject: { kind: 'log', id },
  ...(before === undefined ? {} : { before: toldOf(before) }),
  after: { kind, status, outcome, startedAt },
});

const toldOf = (row: Row) => ({
  kind: textOf(row, 'kind'),
  status: textOf(row, 'status'),
  outcome: textOf(row, 'outcome'),
  startedAt: textOf(row, 'started_at'),
});

/** What the same form has brought before; a key somebody else has used is no key of one's own. */
async function loggedBefore(book: LogBook, key: string): Promise<LogAnswer | undefined> {
  const key64 = keyOf('activity', ownSource, key);
  const id = recordId('activity', key64);
  const row = await findAny(book, 'activity', key64);
  if (row !== undefined && textOf(row, 'is_stub') !== 'true') {
    if (!(await isMine(book, row))) throw new LeadlineError('conflict', 'log.key_taken');
    return { state: 'there', id };
  }
  const buried = await book.reader.read(withdrawnStatement(book.looking, key64));
  return buried.length > 0 ? { state: 'withdrawn', id } : undefined;
}

/** Somebody said already how a booked meeting went. */
async function toldBefore(book: LogBook, id: string, key: string): Promise<LogAnswer | undefined> {
  const { entity, key64 } = parseRecordId(id)!;
  const row = entity === 'activity' ? await findSeen(book, 'activity', key64) : undefined;
  if (row === undefined) throw new LeadlineError('not_found', 'log.no_such_record');
  if (textOf(row, 'status') === 'planned') return undefined;
  if (isDecision(Number(textOf(row, 'version'))) && (await isMine(book, row))) return { state: 'there', id };
  throw new LeadlineError('conflict', 'log.not_planned', { key });
}

async function getPlanned(book: LogBook, id: string): Promise<Row> {
  const row = await findSeen(book, 'activity', parseRecordId(id)!.key64);
  if (row === undefined || !(await isMine(book, row))) throw new LeadlineError('not_found', 'log.no_such_record');
  return row;
}

/** By whatever name records know the person. */
async function isMine(book: LogBook, row: Row): Promise<boolean> {
  const user = textOf(row, 'user_id');
  if (user === null) return false;
  if (BigInt(user) === myKey(book)) return true;
  const name = await findAny(book, 'user', BigInt(user));
  return name !== undefined && textOf(name, 'person_id') === String(myKey(book));
}

/** @throws LeadlineError naming what cannot be */
function checkEntry({ clock }: Pick<Asking, 'clock'>, entry: LogEntry): void {
  const now = clock.now().getTime();
  const began = Date.parse(entry.startedAt);
  const isCalledOff = entry.status !== 'completed';
  if (began > now + logAheadMinutes * minuteMs && !(isCalledOff && entry.plannedId !== null)) throw new LeadlineError('invalid', 'log.in_future');
  if (began < now - logBackDays * dayMs) throw new LeadlineError('invalid', 'log.too_old', { days: logBackDays });
  if (isCalledOff && !isMeeting(entry.kind)) throw new LeadlineError('invalid', 'log.only_meetings');
  if (!isCalledOff && entry.kind !== 'task' && entry.outcome === null) throw new LeadlineError('invalid', 'log.no_outcome');
  if ((entry.kind === 'task') !== (entry.research !== null)) throw new LeadlineError('invalid', 'log.research_before');
  if (entry.status === 'rescheduled' && (movedTo(entry) === null || Date.parse(entry.movedTo!) <= now - dayMs))
    throw new LeadlineError('invalid', 'log.moved_to_when');
  if (entry.next !== null && entry.next.on < new Date(now - dayMs).toISOString().slice(0, 10)) throw new LeadlineError('invalid', 'log.next_is_past');
}

/** @throws LeadlineError log.no_such_record, log.too_late */
async function getOwn(book: LogBook, id: string): Promise<Row> {
  const { entity, key64 } = parseRecordId(id)!;
  const row = entity === 'activity' ? await findSeen(book, 'activity', key64) : undefined;
  const isLogged = row !== undefined && isDecision(Number(textOf(row, 'version'))) && textOf(row, 'status') !== 'planned';
  if (!isLogged || !(await isMine(book, row))) throw new LeadlineError('not_found', 'log.no_such_record');
  if (!mayStillChange(book.asking, row)) throw new LeadlineError('conflict', 'log.too_late', { hours: logChangeHours });
  return row;
}

/** A correction keeps the moment of the first word: its version is the next one. */
export function mayStillChange({ clock }: Pick<Asking, 'clock'>, row: Row): boolean {
  return clock.now().getTime() - decidedAt(Number(textOf(row, 'version'))) < logChangeHours * hourMs;
}

const nextVersionOf = (row: Row): number => Number(textOf(row, 'version')) + 2;

/** @throws LeadlineError log.no_such_record for what somebody else logged, log.too_late, and as addLog */
export function changeLog(asking: Asking, id: string, entry: LogEntry): Promise<LogAnswer> {
  return inTurn(async () => {
    const book = await openLog(asking);
    const row = await getOwn(book, id);
    checkEntry(asking, entry);
    const [version, key, at] = [nextVersionOf(row), formKeyOf(row), placeOf(row)];
    const isBooked = !isForms(row);
    const target = isBooked ? await targetOfPlanned(book, row) : await targetOf(book, entry.with, key, entry, version);
    const items = await logItems({ book, key, entry, target, version, before: row, at });
    const gone = await without(book, key, version, { moved: movedTo(entry) !== null, next: entry.next !== null });
    await decide(book, { entry: trace('log.changed', id, entry, row), items: [...items, ...gone] });
    return { state: 'logged', id };
  });
}

/** Deletions of what was agreed in an entry and is not any more; what was told since stays. */
async function without(
  book: LogBook,
  key: string,
  version: number,
  kept: { readonly moved: boolean; readonly next: boolean },
): Promise<readonly Item[]> {
  const [moved, next] = laterPlaces(key);
  const places = [...(kept.moved ? [] : [moved!]), ...(kept.next ? [] : [next!])];
  const found = await Promise.all(places.map(async (place) => ({ place, row: await rowAt(book, 'activity', place) })));
  return found.filter(({ row }) => row !== undefined && textOf(row, 'status') === 'planned').map(({ place }) => removal('activity', place, version));
}

const rowAt = (book: LogBook, entity: EntityId, { source, externalId }: Place): Promise<Row | undefined> =>
  findAny(book, entity, keyOf(entity, source, externalId));

const removal = (entity: EntityId, place: Place, version: number): Item => ({ entity, op: 'delete', ...place, version: version + 1, values: {} });

/** Takes back what was logged: a booked meeting is booked again, all else is gone, with whom was made for it alone. */
export function withdrawLog(asking: Asking, id: string): Promise<LogAnswer> {
  return inTurn(async () => {
    const book = await openLog(asking);
    const row = await getOwn(book, id);
    const [version, key] = [nextVersionOf(row), formKeyOf(row)];
    const later = await without(book, key, version, { moved: false, next: false });
    const isBooked = !isForms(row);
    const items = isBooked
      ? [await bookedAgain(book, row, version)]
      : [removal('activity', placeOf(row), version), ...(await madeAlone(book, row, key, version))];
    await decide(book, {
      entry: { action: 'log.withdrawn', subject: { kind: 'log', id: idOfRow(row) }, before: toldOf(row) },
      items: [...items, ...later],
    });
    return { state: 'withdrawn', id };
  });
}

const told = [
  'outcome',
  'started_at',
  'ended_at',
  'duration_min',
  'moved_at',
  'issue_raised',
  'issue_resolved_at',
  'note',
  'is_self_reported',
] as const;

async function bookedAgain(book: LogBook, row: Row, version: number): Promise<Item> {
  const place = placeOf(row);
  const values = await valuesOf(book, row, place);
  return putItem('activity', place, version, { ...values, status: 'planned', ...Object.fromEntries(told.map((name) => [name, null])) });
}

async function madeAlone(book: LogBook, row: Row, key: string, version: number): Promise<readonly Item[]> {
  const lead = textOf(row, 'lead_id');
  const [leadPlace] = newPlaces(key);
  if (lead === null || BigInt(lead) !== keyOf('lead', ownSource, leadPlace!.externalId)) return [];
  const all = { ...book.looking, scope: { kind: 'all' } } as const;
  const [counted] = await book.reader.read(referringCountStatement(all, 'activity', 'lead_id', BigInt(lead)));
  const planned = await Promise.all(laterPlaces(key).map((place) => rowAt(book, 'activity', place)));
  const others = Number(counted?.[0] ?? 0) - 1 - planned.filter((one) => one !== undefined && textOf(one, 'status') === 'planned').length;
  return others > 0 ? [] : newPlaces(key).map(({ entity, ...place }) => removal(entity, place, version));
}
