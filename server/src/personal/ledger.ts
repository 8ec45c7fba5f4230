import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder } from '#server/folder/durable-file.ts';
import type { Erasure } from '#server/erasure.ts';

/**
 * `erasures.jsonl`: every erasure, by keys that say nothing, one a line. It lies in the data folder and beside every backup, so that
 * an older backup does not bring back who was erased after it.
 */
export function ledgerOf(folder: string): string {
  return join(folder, 'erasures.jsonl');
}

/** Of the folder backups are made in. */
export function ledgerBeside(backup: string): string {
  return join(dirname(backup), 'leadline-erasures.jsonl');
}

/** A line cut short by a crash is left out: its erasure is still to be carried out. */
export function readLedger(path: string): readonly Erasure[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        const found = JSON.parse(line) as Erasure;
        return typeof found.id === 'string' && typeof found.salt === 'string' ? [found] : [];
      } catch {
        return [];
      }
    });
}

/** Adds those that are not there yet; durable when it returns. */
export function addToLedger(path: string, erasures: readonly Erasure[]): void {
  const known = new Set(readLedger(path).map(({ id }) => id));
  const missing = erasures.filter(({ id }) => !known.has(id));
  if (missing.length === 0) return;
  const isNew = !existsSync(path);
  const descriptor = openSync(path, 'a', 0o600);
  try {
    // A line end first: the line before may have been cut short.
    writeSync(descriptor, `${isNew ? '' : '\n'}${missing.map((erasure) => JSON.stringify(erasure)).join('\n')}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  if (isNew) syncFolder(dirname(path));
}
