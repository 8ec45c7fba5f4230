import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync } from 'node:fs';

/** Fewer zeros may be part of the last change written. */
const leastZeros = 512;
const blockBytes = 64 * 1024;

/** @returns how many zeros a log of changes ends in; 0 where they are too few to tell */
export function zeroTailOf(path: string): number {
  if (!existsSync(path)) return 0;
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const block = Buffer.alloc(blockBytes);
    let end = size;
    while (end > 0) {
      const length = Math.min(blockBytes, end);
      readSync(file, block, 0, length, end - length);
      let at = length;
      while (at > 0 && block[at - 1] === 0) at -= 1;
      end -= length - at;
      if (at > 0) break;
    }
    return size - end >= leastZeros ? size - end : 0;
  } finally {
    closeSync(file);
  }
}

/**
 * Cuts off the zeros a power failure leaves at the end of the engine's log on some file systems; the engine does not open
 * the file with them. What is cut too much is at most the end of the last change: the engine drops a change that is not
 * whole, the facts tell the entry they got to, and the entries after it are applied from the inbox again.
 * @returns the bytes cut off
 */
export function cutZeroTail(path: string): number {
  const zeros = zeroTailOf(path);
  if (zeros === 0) return 0;
  const file = openSync(path, 'r+');
  try {
    ftruncateSync(file, fstatSync(file).size - zeros);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return zeros;
}
