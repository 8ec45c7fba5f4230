import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

/**
 * `inbox.tail`: the last entry that was confirmed, beside the database. It is written after every group of entries is durable and
 * not synced itself, so it is never ahead of what the disk holds; a database that ends before it has lost entries, which
 * its own file cannot tell.
 */
export interface InboxTail {
  readonly note: (seq: bigint) => void;
  readonly close: () => void;
}

export function openInboxTail(path: string): InboxTail {
  const file = openSync(path, 'a', 0o600);
  closeSync(file);
  const descriptor = openSync(path, 'r+');
  return {
    note: (seq) => void writeSync(descriptor, lineOf(seq), 0),
    close: () => closeSync(descriptor),
  };
}

/** @param file of the inbox */
export function tailOf(file: string): string {
  return `${file.replace(/\.db$/, '')}.tail`;
}

/** @returns undefined where there is none, or none that can be believed */
export function findTail(path: string): bigint | undefined {
  try {
    const line = readFileSync(path, 'utf8').slice(0, lineLength);
    const seq = BigInt(line.slice(0, digits));
    return line === lineOf(seq) ? seq : undefined;
  } catch {
    return undefined;
  }
}

const digits = 20;
const sumLength = 16;
const lineLength = digits + 1 + sumLength + 1;

function lineOf(seq: bigint): string {
  const number = String(seq).padStart(digits, '0');
  return `${number} ${createHash('sha256').update(number).digest('hex').slice(0, sumLength)}\n`;
}
