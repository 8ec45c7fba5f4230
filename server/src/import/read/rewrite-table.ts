import { createReadStream } from 'node:fs';
import type { OpenTable } from './open-table.ts';
import { createTokenizer, type TextRecord } from './tokenize.ts';

export interface TableRewriting {
  /** Other cells for a row of the table; undefined: as they are. */
  readonly cells: (record: TextRecord) => readonly string[] | undefined;
  /** A column to add: its name, and the value of a line. */
  readonly added?: { readonly name: string; readonly valueAt: (line: number) => Promise<string | undefined> };
}

/**
 * A decoded table as text with some cells changed, piece by piece, beginning with a byte order mark: whatever the recipe says of the
 * encoding, it is read as UTF-8. Rows that are not changed stay as they stand, byte by byte.
 */
export async function* rewriteTable(table: OpenTable, rewriting: TableRewriting): AsyncGenerator<string> {
  yield '\ufeff';
  const { skip } = table.reading;
  const tokenizer = createTokenizer(table.reading, { keepsRaw: true });
  const rewrite = (records: readonly TextRecord[]): Promise<string> => rewriteAll(records, table, rewriting, skip);
  const skipper = skipLines(skip);
  let isFirst = true;
  for await (const piece of createReadStream(table.path, { encoding: 'utf8', highWaterMark: 1_048_576 }) as AsyncIterable<string>) {
    const { before, after } = skipper(isFirst ? piece.replace(/^\ufeff/, '') : piece);
    isFirst = false;
    yield before + (await rewrite(tokenizer.push(after)));
  }
  yield await rewrite(tokenizer.end());
}

/** Lines before the table pass as they are. */
function skipLines(lines: number): (piece: string) => { readonly before: string; readonly after: string } {
  let left = lines;
  return (piece) => {
    let at = 0;
    while (left > 0) {
      const end = piece.indexOf('\n', at);
      if (end < 0) return { before: piece, after: '' };
      at = end + 1;
      left -= 1;
    }
    return { before: piece.slice(0, at), after: piece.slice(at) };
  };
}

async function rewriteAll(records: readonly TextRecord[], table: OpenTable, rewriting: TableRewriting, skipped: number): Promise<string> {
  const all: string[] = [];
  for (const record of records) all.push(await rewriteOne({ ...record, line: record.line + skipped }, table, rewriting));
  return all.join('');
}

async function rewriteOne(record: TextRecord, table: OpenTable, { cells, added }: TableRewriting): Promise<string> {
  const raw = record.raw!;
  if (record.fields.length === 0 || record.fault) return raw;
  const end = /(\r\n|\n|\r)?$/.exec(raw)![0];
  const text = (values: readonly string[]): string => values.map((value) => quotedCell(value, table)).join(table.reading.delimiter);
  if (record.line < table.firstLine)
    return added && table.header ? `${raw.slice(0, raw.length - end.length)}${table.reading.delimiter}${text([added.name])}${end}` : raw;
  const changed = cells(record);
  const row = changed === undefined ? raw.slice(0, raw.length - end.length) : text(changed);
  if (!added) return row + end;
  const width = table.columns.length;
  const isTrailing = record.fields.length === width + 1 && record.fields[width] === '';
  const isRow = record.fields.length === width || isTrailing;
  // A line that is no row stays one: with one cell more it would have the width of the others.
  const value = isRow ? ((await added.valueAt(record.line)) ?? '') : 'x';
  const whole = isTrailing ? text((changed ?? record.fields).slice(0, width)) : row;
  return `${whole}${table.reading.delimiter}${text([value])}${end}`;
}

function quotedCell(value: string, { reading: { delimiter, quote } }: OpenTable): string {
  if (quote === null || !(value.includes(delimiter) || value.includes(quote) || /[\r\n]/.test(value))) return value;
  return quote + value.replaceAll(quote, quote + quote) + quote;
}
