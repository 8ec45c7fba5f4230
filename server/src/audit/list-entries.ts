import type { AuditEntry } from '@leadline/contract';
import { isEmptied } from '#server/audit/walk.ts';
import type { AuditEntryTable } from '#server/control/control-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export interface EntryFilter {
  /** Id or name of who did it. */
  readonly by?: string | undefined;
  /** `organization.changed`, or the area alone. */
  readonly action?: string | undefined;
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
  /** Instants, ISO in UTC; the second one excluded. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Anywhere in the entry, in any case of letters. */
  readonly text?: string | undefined;
}

export interface EntryPage {
  readonly entries: readonly AuditEntry[];
  /** Where to go on; null: there are no more. */
  readonly before: bigint | null;
}

const rowsAtOnce = 500;
/** Rows one page may look through for a text, so that nobody waits long for one that is nowhere. */
const mostSearched = 20_000;

/** Newest first, below the entry `before`. A search for a text may give fewer than `limit`, or none, and still go on. */
export async function listEntries(db: ControlDatabase, filter: EntryFilter, limit: number, before: bigint | null = null): Promise<EntryPage> {
  const entries: AuditEntry[] = [];
  const atOnce = filter.text === undefined ? limit + 1 : rowsAtOnce;
  let last = before;
  for (let searched = 0; entries.length < limit && searched < mostSearched; searched += rowsAtOnce) {
    const rows = await readRows(db, filter, last, atOnce);
    for (const row of rows) {
      if (entries.length === limit) return { entries, before: last };
      last = row.seq;
      if (holds(row, filter.text)) entries.push(toEntry(row));
    }
    if (rows.length < atOnce) return { entries, before: null };
  }
  return { entries, before: last };
}

/** All changes of one thing, newest first. */
export async function listEntriesOf(db: ControlDatabase, subject: { readonly kind: string; readonly id: string }): Promise<readonly AuditEntry[]> {
  const rows = await readRows(db, { subjectKind: subject.kind, subjectId: subject.id }, null, 1_000);
  return rows.map(toEntry);
}

/** The oldest first, page by page. */
export async function* readEntries(db: ControlDatabase, filter: EntryFilter): AsyncGenerator<readonly AuditEntryTable[]> {
  for (let after = 0n; ;) {
    const rows = await filtered(db, filter).where('seq', '>', after).orderBy('seq').limit(rowsAtOnce).execute();
    if (rows.length === 0) return;
    after = rows.at(-1)!.seq;
    yield rows.filter((row) => holds(row, filter.text));
  }
}

function readRows(db: ControlDatabase, filter: EntryFilter, before: bigint | null, limit: number): Promise<AuditEntryTable[]> {
  const query = filtered(db, filter).orderBy('seq', 'desc').limit(limit);
  return (before === null ? query : query.where('seq', '<', before)).execute();
}

function filtered(db: ControlDatabase, { by, action, subjectKind, subjectId, from, until }: EntryFilter) {
  let query = db.selectFrom('audit_entry').selectAll();
  if (by !== undefined)
    query = query.where((where) => where.or([where('actor', '=', by), where('actor_name', '=', by), where('on_behalf_of', '=', by)]));
  if (action?.includes('.')) query = query.where('action', '=', action);
  else if (action !== undefined) query = query.where('action', 'like', `${action}.%`);
  if (subjectKind !== undefined) query = query.where('subject_kind', '=', subjectKind);
  if (subjectId !== undefined) query = query.where('subject_id', '=', subjectId);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (until !== undefined) query = query.where('at', '<', until);
  return query;
}

/** In code, not by the engine: SQLite and PostgreSQL do not agree on what a small letter is. */
function holds(row: AuditEntryTable, text: string | undefined): boolean {
  if (text === undefined) return true;
  const { actor, actor_name, on_behalf_of, action, subject_kind, subject_id, before, after, reason, request_id } = row;
  const all = [actor, actor_name, on_behalf_of, action, subject_kind, subject_id, before, after, reason, request_id].join('\n');
  return all.normalize('NFC').toLowerCase().includes(text.normalize('NFC').toLowerCase());
}

export function toEntry(row: AuditEntryTable): AuditEntry {
  return {
    seq: Number(row.seq),
    id: row.id,
    at: row.at,
    by: row.actor,
    byName: row.actor_name,
    onBehalfOf: row.on_behalf_of,
    requestId: row.request_id,
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id },
    before: parsed(row.before),
    after: parsed(row.after),
    reason: row.reason,
    isPersonal: row.personal === 1n,
    isEmptied: isEmptied(row),
    hash: row.hash,
  };
}

function parsed(text: string | null): unknown {
  return text === null ? null : (JSON.parse(text) as unknown);
}
