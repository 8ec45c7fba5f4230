import type { Layout } from '#server/folder/layout.ts';
import { isHeld, readLock } from '#server/folder/lock.ts';
import { findServerFile, type ServerFile } from '#server/folder/server-file.ts';

/** @returns the server that has the folder open now, or undefined where none does */
export function findRunningServer(layout: Layout): ServerFile | undefined {
  const file = findServerFile(layout.server);
  const lock = readLock(layout.lock);
  if (!file || !lock || lock.nonce !== file.instance) return undefined;
  return isHeld(layout, lock) ? file : undefined;
}
