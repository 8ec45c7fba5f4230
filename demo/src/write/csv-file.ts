import { open, type FileHandle } from 'node:fs/promises';

const flushAt = 1 << 18;

/** Appends lines to a file through a buffer; `ready` must be awaited now and then, so that memory stays flat. */
export interface CsvFile {
  readonly write: (line: string) => void;
  /** Writes out what is waiting once there is enough of it. */
  readonly ready: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openCsvFile(path: string, header: readonly string[]): Promise<CsvFile> {
  const file: FileHandle = await open(path, 'w');
  let waiting = `${header.map(cell).join(',')}\n`;
  const flush = async () => {
    const text = waiting;
    waiting = '';
    await file.writeFile(text);
  };
  return {
    write: (line) => {
      waiting += line;
    },
    ready: () => (waiting.length < flushAt ? Promise.resolve() : flush()),
    close: async () => {
      await flush();
      await file.close();
    },
  };
}

export type Value = string | number | boolean | null | undefined;

/** One CSV cell: RFC 4180 quoting, an empty cell for what is missing. */
export function cell(value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
