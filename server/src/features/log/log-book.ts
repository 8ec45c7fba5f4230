import { LeadlineError } from '@leadline/contract';
import { getEntity, parseRecordId, recordId, tableColumns, type EntityId, type LeafReader } from '@leadline/kpi';
import { answeringOf, lookingOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { recordColumns, recordStatement } from '#server/facts/record-statements.ts';
import type { Looking } from '#server/facts/visible-rows.ts';
import { ownSource, placeOf, type Place } from '#server/firm/items.ts';
import { isTrue, rowsOf, textOf, type Row } from '#server/firm/read-firm.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { referenceText } from '#server/ingest/stage/read-item.ts';

/** What is read to log something, as one person sees it. */
export interface LogBook {
  readonly asking: Asking;
  readonly reader: LeafReader;
  readonly looking: Looking;
  /** Record id of whoever asks. */
  readonly me: string;
}

/** @throws LeadlineError log.no_person for whom is none of the people */
export async function openLog(asking: Asking): Promise<LogBook> {
  const me = asking.principal.kind === 'person' ? asking.principal.person : null;
  if (me === null) throw new LeadlineError('forbidden', 'log.no_person');
  const { env, reader } = await answeringOf(asking);
  return { asking, reader, looking: lookingOf(env), me };
}

export const myKey = ({ me }: LogBook): bigint => parseRecordId(me)!.key64;

async function readOne({ reader }: LogBook, looking: Looking, entity: EntityId, key64: bigint): Promise<Row | undefined> {
  return rowsOf(recordColumns(entity), await reader.read(recordStatement(looking, entity, key64)))[0];
}

/** A record whoever asks may see. */
export function findSeen(book: LogBook, entity: EntityId, key64: bigint): Promise<Row | undefined> {
  return readOne(book, book.looking, entity, key64);
}

/** A record that one somebody sees refers to: how it is named is no secret. */
export function findAny(book: LogBook, entity: EntityId, key64: bigint): Promise<Row | undefined> {
  return readOne(book, { ...book.looking, scope: { kind: 'all' } }, entity, key64);
}

/** How an item of `from` names what a row refers to through a column; null where it refers to nothing. */
export async function namedThrough(book: LogBook, row: Row, column: string, to: EntityId, from: Place): Promise<string | null> {
  const key = textOf(row, column);
  const target = key === null ? undefined : await findAny(book, to, BigInt(key));
  return target === undefined ? null : referenceText(placeOf(target), from.source);
}

export async function namedId(book: LogBook, id: string, from: Place): Promise<string | null> {
  const { entity, key64 } = parseRecordId(id)!;
  const row = await findAny(book, entity, key64);
  return row === undefined ? null : referenceText(placeOf(row), from.source);
}

/** The instant of a column of a row, else its day. */
export function momentOf(row: Row, column: string): string | null {
  const at = textOf(row, column);
  return at === null ? textOf(row, column.replace(/_at$/, '_on')) : isoOf(at);
}

/** `2026-06-15 10:00:00+02` as engines write it. */
function isoOf(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')).toISOString();
}

/** What an activity says, as an item would bring it. */
export async function valuesOf(book: LogBook, row: Row, at: Place): Promise<Item['values']> {
  const kept: Record<string, string | boolean | null> = {};
  for (const { name, of, derived } of tableColumns(getEntity('activity'))) {
    if (derived || name.endsWith('_on')) continue;
    if (of.type.kind === 'ref') kept[name] = await namedThrough(book, row, name, of.type.to, at);
    else if (of.type.kind === 'moment') kept[name] = momentOf(row, name);
    else kept[name] = of.type.kind === 'boolean' && textOf(row, name) !== null ? isTrue(row, name) : textOf(row, name);
  }
  return kept;
}

export const idOfRow = (row: Row): string => recordId('activity', BigInt(textOf(row, 'key64')!));
export const isOwn = (row: Row): boolean => textOf(row, 'source') === ownSource;

/** Logged by a form of its own; else a form told how something booked went. */
export const isForms = (row: Row): boolean => isOwn(row) && !textOf(row, 'external_id')!.includes(':');
/** What the keys of what comes along are made of. */
export const formKeyOf = (row: Row): string => (isForms(row) ? textOf(row, 'external_id')! : textOf(row, 'key64')!);
