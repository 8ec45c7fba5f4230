import type { RejectedRow, RejectReason } from '@leadline/contract';
import { translate, type Locale, type MessageKey } from '@leadline/i18n';
import { csv } from '#server/export/csv.ts';
import type { WorkSession } from '#server/facts/workbench.ts';
import type { StagedImport } from '../stage/stage-import.ts';

/** Rows that made no record, in the order of files and lines. */
export async function listRejects(
  session: WorkSession,
  staged: StagedImport,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly RejectedRow[]> {
  const rows = await session.rows(
    `SELECT file, line, column_name, value, reason FROM ${staged.rejects} ORDER BY file, line LIMIT ${Math.trunc(page.limit)} OFFSET ${Math.trunc(page.offset)}`,
  );
  return rows.map(([file, line, column, value, reason]) => ({
    file: staged.given[Number(file)]!.name,
    line: Number(line),
    column: column === null ? null : String(column),
    value: value === null ? null : String(value),
    reason: String(reason) as RejectReason,
  }));
}

/** All rejected rows as CSV in the reader's language, piece by piece, with a byte order mark for spreadsheets. */
export async function* rejectsCsv(session: WorkSession, staged: StagedImport, locale: Locale): AsyncGenerator<string> {
  const words = (key: MessageKey): string => translate(locale, key);
  yield `\ufeff${csvLine([words('import.rejects.file'), words('import.rejects.line'), words('import.rejects.column'), words('import.rejects.value'), words('import.rejects.reason')])}`;
  const limit = 5000;
  for (let offset = 0; ; offset += limit) {
    const rows = await listRejects(session, staged, { offset, limit });
    if (rows.length > 0)
      yield rows
        .map((row) => csvLine([row.file, String(row.line), row.column ?? '', row.value ?? '', words(`import.reason.${row.reason}`)]))
        .join('');
    if (rows.length < limit) return;
  }
}

function csvLine(cells: readonly string[]): string {
  return `${csv([cells.map((text) => ({ text }))])}\r\n`;
}
