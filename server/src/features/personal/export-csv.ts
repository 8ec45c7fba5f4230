import type { PersonExport } from '@leadline/contract';
import { csv } from '#server/export/csv.ts';

/** Everything as one table of where, which, what and value: for people who open it as a sheet. */
export function exportCsv({ records, received, sent, changes }: PersonExport): string {
  const rows: string[][] = [['part', 'record', 'name', 'value']];
  const add = (part: string, record: string, values: Readonly<Record<string, unknown>>): void => {
    for (const [name, value] of Object.entries(values))
      rows.push([part, record, name, typeof value === 'object' ? JSON.stringify(value) : String(value)]);
  };
  for (const [entity, all] of Object.entries(records)) for (const row of all) add(entity, String(row['external_id']), row);
  for (const { file, line, cells } of received) add('file', `${file}:${line}`, cells);
  for (const { receivedAt, item } of sent) add('sent', receivedAt, item as Readonly<Record<string, unknown>>);
  for (const { at, action, before, after } of changes) add('change', `${at} ${action}`, { before, after });
  return `\ufeff${csv(rows.map((row) => row.map((text) => ({ text }))))}\r\n`;
}
