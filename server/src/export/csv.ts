/** RFC 4180, lines ended by CRLF as programs of offices expect. Every export goes through here. */
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

const formulaBegins = /^[=+\-@\t\r\n＝＋－＠]/;
/** Digits with signs between them as people write them: −2.00, +36 30 123, -1.234,56. */
const plainNumber = /^[+-]?(?:\d[\d \u00a0\u202f.,']*|[.,]\d+)%?$/;

/** Spreadsheets run text that begins like a formula; an apostrophe keeps it text. A number stays a number. */
function harmless(text: string): string {
  return formulaBegins.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}
