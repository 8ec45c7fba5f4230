import type { RejectReason } from '@leadline/contract';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { OpenTable } from './open-table.ts';
import { createTokenizer, type TextRecord } from './tokenize.ts';

export interface NormalisedTable {
  /** Sound rows: the physical line, then the cells; every cell in quotes, LF, no header. */
  readonly path: string;
  /** Rows that are no rows of the table: line, reason, the line as it stands. */
  readonly rejectsPath: string;
  readonly rows: number;
  readonly rejects: number;
}

/**
 * Rewrites an odd file so that the engine's reader is exact about it: line breaks inside quotes, ragged lines, mixed line
 * ends, blank lines, broken quotes, NULs. One pass, as a stream.
 */
export async function normaliseTable(table: OpenTable): Promise<NormalisedTable> {
  const path = `${table.path}.rows`;
  const rejectsPath = `${table.path}.rejects`;
  const [rows, rejects] = await Promise.all([createLineWriter(path), createLineWriter(rejectsPath)]);
  const take = async (records: readonly TextRecord[]): Promise<void> => {
    for (const record of records) {
      if (record.line < table.firstLine) continue;
      const fault = faultOf(record, table.columns.length);
      if (fault) await rejects.write([String(record.line), fault, shown(record.fields.join(table.reading.delimiter))]);
      else await rows.write([String(record.line), ...record.fields.slice(0, table.columns.length)]);
    }
  };
  try {
    const tokenizer = createTokenizer(table.reading);
    let isFirst = true;
    for await (const piece of createReadStream(table.path, { encoding: 'utf8', highWaterMark: 1_048_576 }) as AsyncIterable<string>) {
      await take(skipping(tokenizer.push(isFirst ? piece.replace(/^\ufeff/, '') : piece), table));
      isFirst = false;
    }
    await take(skipping(tokenizer.end(), table));
  } finally {
    await Promise.all([rows.close(), rejects.close()]);
  }
  return { path, rejectsPath, rows: rows.count(), rejects: rejects.count() };
}

/** Records of the lines before the table and the header are none of its rows. */
function skipping(records: readonly TextRecord[], { firstLine }: OpenTable): readonly TextRecord[] {
  return records.length > 0 && records[0]!.line >= firstLine ? records : records.filter((record) => record.line >= firstLine);
}

function faultOf(record: TextRecord, width: number): RejectReason | undefined {
  if (record.fault) return record.fault;
  const isTrailing = record.fields.length === width + 1 && record.fields[width] === '';
  if (record.fields.length !== width && !isTrailing) return 'ragged_line';
  if (record.fields.some((field) => field.includes('\0'))) return 'nul_character';
  return record.fields.some((field) => field.length > 500_000) ? 'too_long' : undefined;
}

function shown(text: string): string {
  return text.replaceAll('\0', '').slice(0, 200);
}

interface LineWriter {
  readonly write: (cells: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly count: () => number;
}

async function createLineWriter(path: string): Promise<LineWriter> {
  const file: FileHandle = await open(path, 'w');
  let pending: string[] = [];
  let [size, lines] = [0, 0];
  const flush = async (): Promise<void> => {
    await file.write(pending.join(''));
    pending = [];
    size = 0;
  };
  return {
    write: async (cells) => {
      const text = `"${cells.map((cell) => (cell.includes('"') ? cell.replaceAll('"', '""') : cell)).join('","')}"\n`;
      pending.push(text);
      lines += 1;
      size += text.length;
      if (size > 1_048_576) await flush();
    },
    close: async () => {
      await flush();
      await file.close();
    },
    count: () => lines,
  };
}
