import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { layoutOf } from '../../server/src/folder/layout.ts';
import { findServerFile } from '../../server/src/folder/server-file.ts';
import { knowServer } from '../ask-server.ts';

export interface ServerProcess {
  readonly address: string;
  /** From the start of the process until /health said that everything works. */
  readonly startMs: number;
  readonly stop: () => Promise<void>;
}

interface Bundler {
  readonly bundle: (entries: Record<string, string>, folder: string) => Promise<void>;
  readonly serverEntries: () => Record<string, string>;
}

/** The server as it is delivered. @returns its folder, to be removed */
export async function buildServer(): Promise<string> {
  const root = findRoot(dirname(fileURLToPath(import.meta.url)));
  const cache = join(root, 'node_modules/.cache/leadline/overload');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'server-'));
  const { bundle, serverEntries } = (await import(pathToFileURL(join(root, 'scripts/bundle.mjs')).href)) as Bundler;
  await bundle(serverEntries(), folder);
  return folder;
}

/** Starts the server on a data folder; an untouched one loads the demo company. @param log file for warnings and slow requests */
export async function startServer(programs: string, data: string, log?: string): Promise<ServerProcess> {
  const began = performance.now();
  const args = ['--disable-proto=delete', join(programs, 'main.js'), '--data', data, '--port', '0', '--log', log === undefined ? 'error' : 'warn'];
  const output = log === undefined ? 'ignore' : openSync(log, 'a');
  const child = spawn(process.execPath, args, { stdio: ['ignore', output, 'inherit'] });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const file = findServerFile(layoutOf(data).server);
    if (file?.pid === child.pid && (await answers(file!.address)))
      return knowServer({ address: file!.address, startMs: performance.now() - began, stop: () => end(child) }, data);
    await wait(10);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

function answers(address: string): Promise<boolean> {
  return fetch(`${address}/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** This file runs from its source's bundle, which lies somewhere below the repository. */
function findRoot(from: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) if (existsSync(join(folder, 'scripts/bundle.mjs'))) return folder;
  throw new Error('the repository was not found');
}
