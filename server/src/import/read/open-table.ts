import { LeadlineError, type Encoding, type ImportNote, type RecipeFile } from '@leadline/contract';
import { decodeFile, decodeHead } from './decode-file.ts';
import { scanFile, type FileScan } from './scan-file.ts';
import { countLines, createTokenizer } from './tokenize.ts';

export interface SourceFile {
  readonly name: string;
  readonly path: string;
}

export type Reading = Pick<RecipeFile, 'delimiter' | 'quote' | 'hasHeader' | 'skip'> & { readonly encoding: Encoding };

/** A file as UTF-8 in the engine's folder, and what has to be known to read it. */
export interface OpenTable {
  readonly name: string;
  readonly path: string;
  readonly reading: Reading;
  /** Column names, each once. */
  readonly columns: readonly string[];
  /** The cells of the header as they stand; null where the file has none. */
  readonly header: readonly string[] | null;
  /** Physical line of the first row. */
  readonly firstLine: number;
  /** Rows there are if every line is one; null where the engine's own reader must not be used. */
  readonly plainRows: number | null;
  readonly lineEnd: '\n' | '\r\n';
  readonly hasOddSpaces: boolean;
  readonly notes: readonly ImportNote[];
}

/**
 * Decodes a file and reads its header.
 * @param target where the decoded text goes, in the workbench's folder
 * @throws LeadlineError import.empty_file, import.wrong_encoding, import.spreadsheet, import.not_a_table
 */
export async function openTable(file: SourceFile, reading: Reading, target: string, scanned?: FileScan): Promise<OpenTable> {
  const scan = scanned ?? (await scanFile(file.path, file.name));
  await decodeFile(file, scan, reading.encoding, target);
  const isLinked = scan.isUtf8 && (scan.byteOrderMark ?? reading.encoding) === 'utf-8';
  const text = isLinked ? scan : await scanFile(target, file.name);
  const header = readHeader(decodeHead(scan, reading.encoding), reading);
  if (!header) throw new LeadlineError('invalid', 'import.empty_file', { file: file.name });
  const { columns, notes } = nameColumns(header.names);
  const lines = text.lineFeeds + (text.endsWithLine ? 0 : 1);
  return {
    name: file.name,
    path: target,
    reading,
    columns,
    header: reading.hasHeader ? header.names : null,
    firstLine: header.firstLine,
    plainRows: isPlain(text, columns.length, header) ? lines - header.firstLine + 1 : null,
    lineEnd: text.pairs > 0 ? '\r\n' : '\n',
    hasOddSpaces: text.hasOddSpaces,
    notes,
  };
}

interface Header {
  readonly names: readonly string[];
  readonly firstLine: number;
  readonly isOneLine: boolean;
}

/** @returns undefined where there is no record at all */
function readHeader(head: string, { delimiter, quote, hasHeader, skip }: Reading): Header | undefined {
  const tokenizer = createTokenizer({ delimiter, quote });
  const records = [...tokenizer.push(withoutLines(head, skip)), ...tokenizer.end()];
  const [first] = records;
  if (!first) return undefined;
  if (!hasHeader) return { names: first.fields.map((_, index) => `column ${index + 1}`), firstLine: skip + 1, isOneLine: true };
  const inside = countLines(first.fields.join(''));
  return { names: first.fields, firstLine: skip + first.line + inside + 1, isOneLine: inside === 0 && first.line === 1 };
}

function withoutLines(text: string, lines: number): string {
  const end = /\r\n|\n|\r/g;
  for (let count = 0; count < lines; count += 1) if (!end.exec(text)) return '';
  return text.slice(end.lastIndex);
}

/** One kind of line end, no NULs, at least two columns: what the engine's reader is exact about. */
function isPlain(scan: FileScan, width: number, header: Header): boolean {
  const isUnix = scan.carriageReturns === 0;
  const isWindows = scan.pairs === scan.lineFeeds && scan.pairs === scan.carriageReturns;
  return (isUnix || isWindows) && !scan.hasNul && width > 1 && header.isOneLine;
}

/** Blank names are numbered, repeated ones get a number: nothing is lost, and the user is told. */
export function nameColumns(names: readonly string[]): { readonly columns: readonly string[]; readonly notes: readonly ImportNote[] } {
  const seen = new Set<string>();
  const notes: ImportNote[] = [];
  const columns = names.map((raw, index) => {
    const name =
      raw
        .normalize('NFC')
        .replace(/[\s\u00a0]+/g, ' ')
        .trim()
        .slice(0, 200) || `column ${index + 1}`;
    if (!seen.has(name)) return (seen.add(name), name);
    let number = 2;
    while (seen.has(`${name} (${number})`)) number += 1;
    notes.push({ code: 'duplicate_header', parameters: { column: name, renamed: `${name} (${number})` } });
    seen.add(`${name} (${number})`);
    return `${name} (${number})`;
  });
  return { columns, notes };
}
