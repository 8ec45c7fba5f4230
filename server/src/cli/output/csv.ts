/** RFC 4180, lines ended by CRLF as programs of offices expect. */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => row.map(csvCell).join(',')).join('\r\n');
}

/** `text` may come from a stranger's data, `figure` is made by us. */
export type CsvCell = { readonly text: string } | { readonly figure: string | null };

function csvCell(cell: CsvCell): string {
  if ('figure' in cell) return cell.figure ?? '';
  const text = harmless(cell.text);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spreadsheets run text that begins like a formula; an apostrophe keeps it text. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
