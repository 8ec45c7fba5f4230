import { LeadlineError } from '@leadline/contract';
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** What one pass over the bytes tells. */
export interface FileScan {
  readonly bytes: number;
  readonly byteOrderMark: 'utf-8' | 'utf-16le' | 'utf-16be' | null;
  /** The whole file is well-formed UTF-8. */
  readonly isUtf8: boolean;
  readonly lineFeeds: number;
  readonly carriageReturns: number;
  /** CR directly followed by LF. */
  readonly pairs: number;
  readonly endsWithLine: boolean;
  readonly hasNul: boolean;
  readonly hasQuote: boolean;
  /** In UTF-8: no-break or narrow spaces somewhere. */
  readonly hasOddSpaces: boolean;
  readonly head: Buffer;
}

const headBytes = 1_048_576;

/**
 * Reads the file once, in pieces.
 * @throws LeadlineError import.empty_file, import.spreadsheet, import.not_a_table
 */
export async function scanFile(path: string, name: string): Promise<FileScan> {
  const { size } = await stat(path);
  if (size === 0) throw new LeadlineError('invalid', 'import.empty_file', { file: name });
  const heads: Buffer[] = [];
  let [kept, lineFeeds, carriageReturns, pairs, last] = [0, 0, 0, 0, 0];
  let [isWellFormed, hasNul, hasQuote, hasOddSpaces] = [true, false, false, false];
  let carry = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: headBytes }) as AsyncIterable<Buffer>) {
    if (kept < headBytes) heads.push(piece.subarray(0, headBytes - kept));
    kept += piece.length;
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at]!;
      if (byte === 10) {
        lineFeeds += 1;
        if (last === 13) pairs += 1;
      } else if (byte === 13) carriageReturns += 1;
      last = byte;
    }
    hasNul ||= piece.includes(0);
    hasQuote ||= piece.includes(34) || piece.includes(39);
    hasOddSpaces ||= oddSpaces.some((space) => piece.includes(space));
    if (isWellFormed) [isWellFormed, carry] = stillUtf8(carry, piece);
  }
  const head = Buffer.concat(heads);
  refuseBinary(head, name);
  return {
    bytes: size,
    byteOrderMark: markOf(head),
    isUtf8: isWellFormed && carry.length === 0,
    lineFeeds,
    carriageReturns,
    pairs,
    endsWithLine: last === 10 || last === 13,
    hasNul,
    hasQuote,
    hasOddSpaces,
    head,
  };
}

const oddSpaces = ['\u00a0', '\u2007', '\u202f', '\ufeff'].map((space) => Buffer.from(space));

/** @returns whether the text so far is UTF-8, and the bytes of a character cut in two */
function stillUtf8(carry: Buffer, piece: Buffer): [boolean, Buffer<ArrayBuffer>] {
  const bytes = carry.length > 0 ? Buffer.concat([carry, piece]) : piece;
  let end = bytes.length;
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      if (length > back) end = bytes.length - back;
      break;
    }
  }
  return [isUtf8(bytes.subarray(0, end)), Buffer.from(bytes.subarray(end))];
}

function markOf(head: Buffer): FileScan['byteOrderMark'] {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
}

function refuseBinary(head: Buffer, name: string): void {
  const starts = (...bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  if (starts(0x50, 0x4b, 3, 4) || starts(0xd0, 0xcf, 0x11, 0xe0)) throw new LeadlineError('unsupported', 'import.spreadsheet', { file: name });
  if (starts(0x1f, 0x8b) || starts(0x25, 0x50, 0x44, 0x46) || starts(0x89, 0x50, 0x4e, 0x47) || starts(0x50, 0x41, 0x52, 0x31)) {
    throw new LeadlineError('unsupported', 'import.not_a_table', { file: name });
  }
}
