import { LeadlineError, type LogEntry } from '@leadline/contract';
import { parseRecordId } from '@leadline/kpi';
import { ownSource, placeOf, putItem, type Place } from '#server/firm/items.ts';
import { textOf, type Row } from '#server/firm/read-firm.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { referenceText } from '#server/ingest/stage/read-item.ts';
import { findSeen, namedId, namedThrough, type LogBook } from './log-book.ts';

/** With whom something took place: how records made here name it, and the records somebody new is made of. */
export interface Target {
  readonly values: Item['values'];
  readonly items: readonly Item[];
}

/** What an activity is tied to, by the record somebody chose. A due contact and a time as owner stand for their customer. */
const ties = {
  account: [],
  contact: ['account'],
  lead: ['contact', 'account'],
  opportunity: ['account'],
  contact_plan: ['account'],
  account_owner_history: ['account'],
} as const;
type Chosen = keyof typeof ties;
/** Those an activity has no column for. */
const standIns: ReadonlySet<string> = new Set(['contact_plan', 'account_owner_history']);

/** @throws LeadlineError log.no_such_record for what is not there, or not to be seen */
export async function targetOf(book: LogBook, chosen: LogEntry['with'], key: string, entry: LogEntry, version: number): Promise<Target> {
  if ('newName' in chosen) return somebodyNew(book, chosen, key, entry, version);
  const { entity, key64 } = parseRecordId(chosen.recordId)!;
  const row = entity in ties ? await findSeen(book, entity, key64) : undefined;
  if (row === undefined) throw new LeadlineError('not_found', 'log.no_such_record');
  return { values: await tiesOf(book, entity as Chosen, row), items: [] };
}

async function tiesOf(book: LogBook, entity: Chosen, row: Row): Promise<Item['values']> {
  const from = { source: ownSource, externalId: '' };
  const values: Record<string, string | null> = { account_id: null, contact_id: null, lead_id: null, opportunity_id: null };
  if (!standIns.has(entity)) values[`${entity}_id`] = referenceText(placeOf(row), ownSource);
  for (const other of ties[entity]) values[`${other}_id`] = await namedThrough(book, row, `${other}_id`, other, from);
  if (Object.values(values).every((value) => value === null)) throw new LeadlineError('not_found', 'log.no_such_record');
  return values;
}

/** Whom a booked activity is about. */
export async function targetOfPlanned(book: LogBook, row: Row): Promise<Target> {
  const from = { source: ownSource, externalId: '' };
  const values: Record<string, string | null> = {};
  for (const entity of ['account', 'contact', 'lead', 'opportunity'] as const)
    values[`${entity}_id`] = await namedThrough(book, row, `${entity}_id`, entity, from);
  return { values, items: [] };
}

/** A new contact of one's own; a telephone number belongs to the person. */
async function somebodyNew(
  book: LogBook,
  { newName, phone }: Extract<LogEntry['with'], { newName: string }>,
  key: string,
  { startedAt, outcome }: LogEntry,
  version: number,
): Promise<Target> {
  const lead: Place = { source: ownSource, externalId: `${key}:lead` };
  const contact: Place = { source: ownSource, externalId: `${key}:contact` };
  const me = await namedId(book, book.me, lead);
  const hasPhone = phone !== null && phone !== '';
  const reached = outcome === 'conversation' || outcome === 'meeting_booked' || outcome === 'sold';
  const person = hasPhone ? [putItem('contact', contact, version, { full_name: newName, phone, created_at: startedAt })] : [];
  const made = putItem('lead', lead, version, {
    name: newName,
    contact_id: hasPhone ? contact.externalId : null,
    owner_user_id: me,
    originator_user_id: me,
    created_at: startedAt,
    status: reached ? 'connected' : 'attempting',
  });
  const values = { account_id: null, contact_id: hasPhone ? contact.externalId : null, lead_id: lead.externalId, opportunity_id: null };
  return { values, items: [...person, made] };
}

/** Whom a kept activity is tied to, as one chooses it: the deal, the new contact, the contact person, else the customer. */
export function chosenOf(row: Row): { readonly entity: 'opportunity' | 'lead' | 'contact' | 'account'; readonly key: string } | null {
  for (const entity of ['opportunity', 'lead', 'contact', 'account'] as const) {
    const key = textOf(row, `${entity}_id`);
    if (key !== null) return { entity, key };
  }
  return null;
}
