import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layoutOf } from '#server/folder/layout.ts';
import { readLock } from '#server/folder/lock.ts';
import { openFolder } from '#server/folder/open-folder.ts';
import { findRunningServer } from '#server/folder/running-server.ts';
import { spawnTypescript } from '../../../test/support/typescript-child.ts';

let parent: string;
let root: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'leadline-folder-'));
  root = join(parent, 'data');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

interface Told {
  readonly held: boolean;
  readonly instance?: string;
  readonly code?: string;
  readonly parameters?: Record<string, unknown>;
}
async function holder(): Promise<{ child: ChildProcess; told: Told }> {
  const child = await spawnTypescript(join(import.meta.dirname, 'folder-holder.fixture.ts'), [root]);
  const [told] = (await once(child, 'message')) as [Told];
  return { child, told };
}
async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

describe('openFolder', () => {
  it('makes the folder and gives it back', async () => {
    const folder = await openFolder(root);
    expect(readFileSync(join(root, 'format'), 'utf8')).toBe('1\n');
    expect(existsSync(folder.layout.uploads) && existsSync(folder.layout.work)).toBe(true);
    folder.close();
    expect(existsSync(folder.layout.lock)).toBe(false);
    const again = await openFolder(root);
    expect(again.instance).not.toBe(folder.instance);
    again.close();
  });

  it('refuses a second opening in the same process', async () => {
    const folder = await openFolder(root);
    await expect(openFolder(root)).rejects.toMatchObject({ kind: 'conflict', code: 'folder.in_use', parameters: { pid: process.pid } });
    folder.close();
  });

  it('refuses a second process, naming pid and address of the first', async () => {
    const { child, told } = await holder();
    expect(told.held).toBe(true);
    await expect(openFolder(root)).rejects.toMatchObject({ code: 'folder.in_use', parameters: { pid: child.pid, address: 'http://127.0.0.1:7001' } });
    expect(findRunningServer(layoutOf(root))).toMatchObject({ address: 'http://127.0.0.1:7001', instance: told.instance });
    await kill(child);
  });

  it('takes over the lock of a process that was killed', async () => {
    const { child } = await holder();
    await kill(child);
    expect(findRunningServer(layoutOf(root))).toBeUndefined();
    expect(readLock(layoutOf(root).lock)?.pid).toBe(child.pid);
    const folder = await openFolder(root);
    expect(readLock(folder.layout.lock)?.nonce).toBe(folder.instance);
    folder.close();
  });

  it('gives a stale lock to exactly one of several processes', async () => {
    const first = await holder();
    await kill(first.child);
    const rivals = await Promise.all([holder(), holder(), holder(), holder()]);
    expect(rivals.filter(({ told }) => told.held)).toHaveLength(1);
    expect(rivals.filter(({ told }) => told.code === 'folder.in_use')).toHaveLength(3);
    await Promise.all(rivals.filter(({ told }) => told.held).map(({ child }) => kill(child)));
  });

  it('does not take a pid that was given out again for the holder', async () => {
    const first = await holder();
    await kill(first.child);
    const lock = layoutOf(root).lock;
    writeFileSync(lock, JSON.stringify({ ...readLock(lock), pid: process.pid }));
    (await openFolder(root)).close();
  });

  it('waits for a lock that is being written, and takes over an empty one that is old', async () => {
    (await openFolder(root)).close();
    const lock = layoutOf(root).lock;
    writeFileSync(lock, '');
    await expect(openFolder(root)).rejects.toMatchObject({ code: 'folder.in_use' });
    utimesSync(lock, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
    (await openFolder(root)).close();
  });

  it('removes what a killed process left half made, and nothing else', async () => {
    const { layout, close } = await openFolder(root);
    close();
    const left = [join(layout.uploads, 'ab.tmp'), join(layout.segments, 'cd.br.tmp'), `${layout.lock}.ef01.tmp`, join(layout.work, 'x.csv')];
    const kept = [join(layout.uploads, 'a'.repeat(64)), join(root, 'notes.tmp')];
    for (const path of [...left, ...kept]) writeFileSync(path, 'x');
    (await openFolder(root)).close();
    expect(left.filter(existsSync)).toEqual([]);
    expect(kept.filter(existsSync)).toEqual(kept);
  });

  it('refuses a folder written by a newer version and leaves it free', async () => {
    (await openFolder(root)).close();
    writeFileSync(join(root, 'format'), '99\n');
    await expect(openFolder(root)).rejects.toMatchObject({ kind: 'precondition', code: 'folder.format_newer', parameters: { found: 99, known: 1 } });
    expect(existsSync(layoutOf(root).lock)).toBe(false);
  });

  it('does not move into a folder that holds something else', async () => {
    writeFileSync(join(parent, 'thesis.txt'), 'mine');
    await expect(openFolder(parent)).rejects.toMatchObject({ code: 'folder.not_leadline', parameters: { file: 'thesis.txt' } });
  });

  it('takes a folder for its own by the logs beside its databases, too', async () => {
    const { layout, close } = await openFolder(root);
    close();
    rmSync(layout.format);
    for (const name of [`${layout.control}-journal`, `${layout.inbox}-wal`, `${layout.facts}.wal`]) writeFileSync(name, '');
    (await openFolder(root)).close();
  });

  it('names a place it cannot write to', async () => {
    writeFileSync(root, 'a file');
    await expect(openFolder(root)).rejects.toMatchObject({ code: 'folder.cannot_write' });
  });
});
