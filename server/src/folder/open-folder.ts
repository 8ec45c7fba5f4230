import { LeadlineError } from '@leadline/contract';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failpoint } from '#server/failpoint.ts';
import { syncFolder } from '#server/folder/durable-file.ts';
import { fileSystemWarnings, type FolderWarning } from '#server/folder/file-system.ts';
import { findFormat, settleFormat } from '#server/folder/format.ts';
import { keysFolder, layoutOf, type Layout } from '#server/folder/layout.ts';
import { removeLocalToken, writeLocalToken, type LocalToken } from '#server/folder/local-token.ts';
import { takeLock, type FolderLock } from '#server/folder/lock.ts';
import { removeServerFile, writeServerFile } from '#server/folder/server-file.ts';

export interface DataFolder {
  readonly layout: Layout;
  /** Tells this opening of the folder from every other. */
  readonly instance: string;
  readonly warnings: readonly FolderWarning[];
  /** Shown by who may read the folder; new with every opening. */
  readonly localToken: LocalToken;
  /** Leaves the address of the server for the command line. */
  readonly announce: (address: string) => void;
  /** Gives the folder back. Everything in it must be closed before. */
  readonly close: () => void;
}

/**
 * Opens a data folder for this process alone, and makes it where there is none.
 * @throws LeadlineError folder.in_use, folder.format_newer, folder.not_leadline, folder.cannot_write
 */
export async function openFolder(root: string): Promise<DataFolder> {
  const layout = layoutOf(root);
  makeFolder(layout);
  const lock = lockFolder(layout);
  try {
    failpoint('folder.locked');
    settleFormat(layout);
    for (const folder of [layout.uploads, layout.segments, layout.work]) mkdirSync(folder, { recursive: true, mode: 0o700 });
    syncFolder(root);
    removeServerFile(layout.server);
    sweep(layout);
    failpoint('folder.swept');
    return {
      layout,
      instance: lock.content.nonce,
      warnings: await fileSystemWarnings(root),
      localToken: writeLocalToken(layout.token),
      announce: (address) => writeServerFile(layout.server, { address, pid: process.pid, instance: lock.content.nonce }),
      close: () => {
        removeServerFile(layout.server);
        removeLocalToken(layout.token);
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function lockFolder(layout: Layout): FolderLock {
  try {
    return takeLock(layout);
  } catch (error) {
    throw error instanceof LeadlineError ? error : cannotWrite(layout, error);
  }
}

function cannotWrite({ root }: Layout, error: unknown): LeadlineError {
  const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
  return new LeadlineError('invalid', 'folder.cannot_write', { folder: root, reason }, { cause: error });
}

function makeFolder(layout: Layout): void {
  try {
    mkdirSync(layout.root, { recursive: true, mode: 0o700 });
    syncFolder(dirname(layout.root));
    refuseForeign(layout);
  } catch (error) {
    if (error instanceof LeadlineError) throw error;
    throw cannotWrite(layout, error);
  }
}

/** A folder with other people's files in it is not taken for a data folder by a slip in a path. */
function refuseForeign(layout: Layout): void {
  if (findFormat(layout) !== undefined) return;
  const own = new Set(Object.values(layout).map((path: string) => basename(path)));
  const isOwn = (name: string): boolean => own.has(name.replace(/(-wal|-shm|-journal|\.wal)$/, ''));
  const foreign = readdirSync(layout.root).find((name) => !isOwn(name) && !name.endsWith('.tmp') && name !== 'lost+found');
  if (foreign !== undefined) throw new LeadlineError('invalid', 'folder.not_leadline', { folder: layout.root, file: foreign });
}

/** What a process that was killed left half made: nobody was told that it was there. */
function sweep(layout: Layout): void {
  const remove = (folder: string, isLeft: (name: string) => boolean): void => {
    for (const name of readdirSync(folder).filter(isLeft)) rmSync(join(folder, name), { recursive: true, force: true });
  };
  remove(layout.work, (name) => name !== keysFolder);
  remove(layout.uploads, (name) => name.endsWith('.tmp'));
  remove(layout.segments, (name) => name.endsWith('.tmp'));
  remove(layout.root, (name) => /^(lock|format|server\.json|local\.token|secret\.key)\.[0-9a-f]+\.tmp$/.test(name));
}
