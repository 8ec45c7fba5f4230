import { LeadlineError } from '@leadline/contract';
import SqliteDatabase from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import type { Layout } from '#server/folder/layout.ts';
import { isAlive, ownIdentity, type ProcessIdentity } from '#server/folder/process-identity.ts';
import { findServerFile } from '#server/folder/server-file.ts';

export interface LockContent extends ProcessIdentity {
  readonly nonce: string;
  readonly startedAt: string;
}

export interface FolderLock {
  readonly content: LockContent;
  /** True where a process that died had left its lock. */
  readonly wasStale: boolean;
  readonly release: () => void;
}

/** A lock file is written right after it is made; one without content for longer than this was left by a crash. */
const writingMs = 5_000;
const heldHere = new Set<string>();

/**
 * Takes the folder for this process: one process per data folder (the engines' own locks do not guard against a second
 * engine in one process, and are lost when a file is opened and closed beside them).
 * @throws LeadlineError folder.in_use
 */
export function takeLock(layout: Layout): FolderLock {
  if (heldHere.has(layout.lock)) throw inUse(layout, process.pid);
  const content: LockContent = { ...ownIdentity(), nonce: randomBytes(12).toString('hex'), startedAt: new Date().toISOString() };
  let wasStale = false;
  for (let attempt = 0; !createLock(layout.lock, content); attempt += 1) {
    const holder = readLock(layout.lock);
    if (attempt > 20 || isHeld(layout, holder)) throw inUse(layout, holder?.pid ?? 0);
    removeStale(layout.lock, holder, content.nonce);
    wasStale = true;
  }
  heldHere.add(layout.lock);
  return { content, wasStale, release: () => release(layout.lock, content.nonce) };
}

/** @returns undefined where there is no lock file or nothing readable in it */
export function readLock(path: string): LockContent | undefined {
  try {
    const content = JSON.parse(readFileSync(path, 'utf8')) as LockContent;
    return typeof content.nonce === 'string' && typeof content.pid === 'number' ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a living process holds the folder. */
export function isHeld(layout: Layout, holder: LockContent | undefined): boolean {
  if (!holder) return isBeingWritten(layout.lock);
  if (heldHere.has(layout.lock)) return true;
  return isAlive(holder) ?? isInboxOpenElsewhere(layout.inbox);
}

function createLock(path: string, content: LockContent): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(descriptor, JSON.stringify(content));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return true;
}

/** Renames first: of two processes that found the same stale lock, the second must not remove the first one's new lock. */
function removeStale(path: string, holder: LockContent | undefined, nonce: string): void {
  const aside = `${path}.${nonce}.tmp`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readLock(aside);
  if (moved && moved.nonce !== holder?.nonce && !existsSync(path)) renameSync(aside, path);
  else unlinkSync(aside);
}

function release(path: string, nonce: string): void {
  heldHere.delete(path);
  if (readLock(path)?.nonce === nonce) unlinkSync(path);
}

function isBeingWritten(path: string): boolean {
  const written = statSync(path, { throwIfNoEntry: false });
  return written !== undefined && Date.now() - written.mtimeMs < writingMs;
}

/** The inbox is opened exclusively, and the kernel drops that lock with the process: it tells what a pid of another container cannot. */
function isInboxOpenElsewhere(path: string): boolean {
  if (!existsSync(path)) return false;
  const database = new SqliteDatabase(path, { timeout: 0 });
  try {
    database.exec('begin immediate; rollback');
    return false;
  } catch (error) {
    return (error as { code?: string }).code?.startsWith('SQLITE_BUSY') ?? false;
  } finally {
    database.close();
  }
}

function inUse(layout: Layout, pid: number): LeadlineError {
  return new LeadlineError('conflict', 'folder.in_use', { folder: layout.root, pid, address: findServerFile(layout.server)?.address ?? '–' });
}
