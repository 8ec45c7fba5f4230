import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { syncFolder } from '#server/folder/durable-file.ts';
import type { EntryRow } from '#server/inbox/entry-row.ts';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Contents of a segment by sequence number. */
export type Segment = ReadonlyMap<bigint, string>;

/**
 * Writes batches into one compressed file under the hash of its bytes; durable when it resolves. A line is the sequence
 * number, the time of receipt and the content, between tabs.
 * @returns the name of the segment
 */
export async function writeSegment(folder: string, rows: readonly EntryRow[]): Promise<string> {
  const bytes = await compress(rows.map((row) => `${row.seq}\t${row.receivedAt}\t${row.content}\n`).join(''), quality);
  const name = createHash('sha256').update(bytes).digest('hex');
  const path = segmentPath(folder, name);
  if (existsSync(path)) return name;
  await mkdir(folder, { recursive: true });
  const file = await open(`${path}.tmp`, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.tmp`, path);
  syncFolder(folder);
  return name;
}

/** @throws Error where the file is not what its name says */
export async function readSegment(folder: string, name: string): Promise<Segment> {
  const bytes = await readFile(segmentPath(folder, name));
  if (createHash('sha256').update(bytes).digest('hex') !== name) throw new Error(`segment ${name} is damaged`);
  const text = (await decompress(bytes)).toString('utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [BigInt(line.slice(0, line.indexOf('\t'))), line.slice(line.indexOf('\t', line.indexOf('\t') + 1) + 1)]));
}

export function segmentPath(folder: string, name: string): string {
  return join(folder, `${name}.br`);
}
