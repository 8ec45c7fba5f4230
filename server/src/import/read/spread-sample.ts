import { open, type FileHandle } from 'node:fs/promises';
import type { OpenTable } from './open-table.ts';

const pieces = 3;
const lineFeed = 10;

/**
 * Writes whole lines from the beginning, the middle and the end of a plain file: exports change over the years, and what a
 * column holds shows only there. Nothing but these pieces is read.
 * @param bytes to be taken in all, about
 * @returns false where the file is not larger than that
 */
export async function writeSpread(table: OpenTable, target: string, bytes: number): Promise<boolean> {
  const source = await open(table.path, 'r');
  try {
    const { size } = await source.stat();
    const length = Math.floor(bytes / pieces);
    if (size <= length * pieces) return false;
    const sample = await open(target, 'w');
    try {
      for (const start of [0, Math.floor((size - length) / 2), size - length]) await sample.write(await wholeLines(source, start, length, size));
    } finally {
      await sample.close();
    }
    return true;
  } finally {
    await source.close();
  }
}

/** The lines that begin and end within a stretch of the file. */
async function wholeLines(source: FileHandle, start: number, length: number, size: number): Promise<Buffer> {
  const piece = Buffer.alloc(length);
  const { bytesRead } = await source.read(piece, 0, length, start);
  const read = piece.subarray(0, bytesRead);
  const from = start === 0 ? 0 : read.indexOf(lineFeed) + 1;
  const isEnd = start + bytesRead >= size;
  const to = isEnd ? read.length : read.lastIndexOf(lineFeed) + 1;
  return read.subarray(from, Math.max(from, to));
}
