import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes creations, renames and removals in a folder durable. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes whole or not at all, durable when it returns. */
export function writeDurably(path: string, text: string): void {
  const half = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const descriptor = openSync(half, 'wx', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(half, path);
  syncFolder(dirname(path));
}
