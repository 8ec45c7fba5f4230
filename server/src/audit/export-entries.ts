import { readEntries, type EntryFilter } from '#server/audit/list-entries.ts';
import { csv } from '#server/export/csv.ts';
import type { AuditEntryTable } from '#server/control/control-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

const columns = [
  'seq',
  'at',
  'actor',
  'actor_name',
  'on_behalf_of',
  'action',
  'subject_kind',
  'subject_id',
  'before',
  'after',
  'reason',
  'request_id',
  'id',
  'previous_hash',
  'hash',
] as const satisfies readonly (keyof AuditEntryTable)[];

/** The trail as text, the oldest first. CSV is for reading; JSON lines hold every column, so that the chain can be checked elsewhere. */
export async function* exportEntries(db: ControlDatabase, filter: EntryFilter, format: 'csv' | 'jsonl'): AsyncGenerator<string> {
  if (format === 'csv') yield `${columns.join(',')}\r\n`;
  for await (const rows of readEntries(db, filter)) {
    if (rows.length > 0) yield format === 'csv' ? `${csv(rows.map(cellsOf))}\r\n` : rows.map(lineOf).join('');
  }
}

function cellsOf(row: AuditEntryTable): Parameters<typeof csv>[0][number] {
  return columns.map((column) => ({ text: String(row[column] ?? '') }));
}

function lineOf(row: AuditEntryTable): string {
  return `${JSON.stringify({ ...row, seq: Number(row.seq), personal: Number(row.personal) })}\n`;
}
