import { logChecklist, type LogEntry } from '@leadline/contract';
import { isTrue, textOf, type Row } from '#server/firm/read-firm.ts';
import { ownSource, putItem, type Place } from '#server/firm/items.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { referenceText } from '#server/ingest/stage/read-item.ts';
import { isOwn, namedId, valuesOf, type LogBook } from './log-book.ts';
import type { Target } from './log-target.ts';

const usual = { call: 'phone', visit: 'field_visit', meeting: 'in_person', message: 'messenger', email: 'email', task: null } as const;
const minuteMs = 60_000;

export const isMeeting = (kind: string): boolean => kind === 'meeting' || kind === 'visit';
/** What was agreed in an entry beyond itself: the meeting it was moved to, and the next step. */
export const laterPlaces = (key: string): readonly Place[] => ['moved', 'next'].map((what) => ({ source: ownSource, externalId: `${key}:${what}` }));
/** The records somebody new is made of. */
export const newPlaces = (key: string): readonly (Place & { readonly entity: 'lead' | 'contact' })[] =>
  (['lead', 'contact'] as const).map((entity) => ({ entity, source: ownSource, externalId: `${key}:${entity}` }));

export interface Logged {
  readonly book: LogBook;
  /** What forms the keys of what comes along. */
  readonly key: string;
  readonly entry: LogEntry;
  readonly target: Target;
  readonly version: number;
  /** The booked meeting it is about, or what was logged before. */
  readonly before: Row | undefined;
  readonly at: Place;
}

/** An activity as somebody told it, and all that comes along. */
export async function logItems(logged: Logged): Promise<readonly Item[]> {
  const { book, entry, target, version, before, at } = logged;
  const me = await namedId(book, book.me, { source: ownSource, externalId: '' });
  const kept = before === undefined ? {} : await valuesOf(book, before, at);
  const tied = before !== undefined && !isOwn(before) ? {} : target.values;
  const values = { ...kept, ...tied, ...happened(book, entry, before), ...(before === undefined ? { user_id: me } : {}) };
  return [...target.items, putItem('activity', at, version, values), ...later(logged, me)];
}

/** What took place when; a meeting that was called off did not begin. */
function happened({ asking }: LogBook, entry: LogEntry, before: Row | undefined): Item['values'] {
  const { kind, status, startedAt, minutes, outcome, issue, checklist, research, note } = entry;
  const began = new Date(startedAt).toISOString();
  const isHeld = status === 'completed';
  const hasBegun = isHeld || status === 'no_show';
  const ended = isHeld && minutes !== null ? new Date(Date.parse(startedAt) + minutes * minuteMs).toISOString() : null;
  const scheduled = before === undefined || (textOf(before, 'scheduled_at') ?? textOf(before, 'scheduled_on')) === null;
  const isMeasured = before !== undefined && (textOf(before, 'check_in_at') !== null || isTrue(before, 'geo_ok'));
  return {
    kind,
    channel: entry.channel ?? usual[kind],
    direction: entry.direction,
    initiator: entry.initiator ?? (entry.direction === 'inbound' ? 'customer' : 'us'),
    purpose: entry.purpose,
    status,
    outcome: isHeld ? outcome : null,
    started_at: hasBegun ? began : null,
    ended_at: ended,
    duration_min: isHeld && minutes !== null ? String(minutes) : null,
    ...(isHeld || !scheduled ? {} : { scheduled_at: began }),
    moved_at: status === 'rescheduled' ? asking.clock.now().toISOString() : null,
    issue_raised: issue,
    issue_resolved_at: issue === 'yes' && entry.isIssueSolved ? (ended ?? began) : null,
    ...(isMeeting(kind) ? Object.fromEntries(logChecklist.map((check) => [check, checklist === null ? null : checklist.includes(check)])) : {}),
    researched_at: research === null ? null : began,
    research_need: research?.need ?? null,
    research_decision_maker: research?.decisionMaker ?? null,
    research_source: research?.source ?? null,
    note: note === '' ? null : note,
    is_self_reported: !isMeasured,
  };
}

function later({ key, entry, target, version, at }: Logged, me: string | null): readonly Item[] {
  const planned = { ...target.values, user_id: me, status: 'planned', direction: 'outbound', initiator: 'us', is_self_reported: true };
  const [movedPlace, nextPlace] = laterPlaces(key);
  const { kind, purpose, next, startedAt } = entry;
  const scheduled_at = movedTo(entry);
  const moved = { ...planned, kind, purpose, booked_at: startedAt, scheduled_at, moved_from_id: referenceText(at, ownSource) };
  return [
    ...(scheduled_at === null ? [] : [putItem('activity', movedPlace!, version, moved)]),
    ...(next === null
      ? []
      : [putItem('activity', nextPlace!, version, { ...planned, kind: next.kind, booked_at: startedAt, scheduled_at: next.on })]),
  ];
}

/** When a meeting that was moved takes place; null where it was not. */
export const movedTo = ({ status, movedTo: to }: LogEntry): string | null => (status === 'rescheduled' ? to : null);
