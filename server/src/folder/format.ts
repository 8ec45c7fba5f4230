import { LeadlineError } from '@leadline/contract';
import { readFileSync } from 'node:fs';
import { writeDurably } from '#server/folder/durable-file.ts';
import type { Layout } from '#server/folder/layout.ts';

/** Raised when an older Leadline could not read the folder any more. */
export const folderFormat = 1;

/** @returns undefined where the folder has none yet */
export function findFormat(layout: Layout): number | undefined {
  try {
    const format = Number(readFileSync(layout.format, 'utf8').trim());
    return Number.isInteger(format) && format > 0 ? format : undefined;
  } catch {
    return undefined;
  }
}

/** @throws LeadlineError folder.format_newer */
export function settleFormat(layout: Layout): void {
  const found = findFormat(layout);
  if (found === undefined) writeDurably(layout.format, `${folderFormat}\n`);
  else if (found > folderFormat) throw new LeadlineError('precondition', 'folder.format_newer', { folder: layout.root, found, known: folderFormat });
}
