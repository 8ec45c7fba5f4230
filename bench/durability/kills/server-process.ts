import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { layoutOf } from '../../../server/src/folder/layout.ts';
import { findServerFile } from '../../../server/src/folder/server-file.ts';
import { knowServer } from '../../ask-server.ts';

/** The programs of the server as they are delivered, built for this run. */
export interface Programs {
  readonly main: string;
  readonly cli: string;
  /** The repository. */
  readonly root: string;
  readonly remove: () => void;
}

export interface ServerProcess {
  readonly address: string;
  readonly pid: number;
  readonly ended: Promise<void>;
  readonly kill: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number | null>;
}

interface Bundler {
  readonly bundle: (entries: Record<string, string>, folder: string) => Promise<void>;
  readonly serverEntries: () => Record<string, string>;
}

const patienceMs = 120_000;

export class ServerEnded extends Error {}

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

export async function buildPrograms(): Promise<Programs> {
  const root = findRoot(dirname(fileURLToPath(import.meta.url)));
  const cache = join(root, 'node_modules/.cache/leadline/crash');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'server-'));
  const { bundle, serverEntries } = (await import(pathToFileURL(join(root, 'scripts/bundle.mjs')).href)) as Bundler;
  await bundle({ ...serverEntries(), main: join(root, 'bench/durability/kills/serve.ts') }, folder);
  return { root, main: join(folder, 'main.js'), cli: join(folder, 'cli.js'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts the server and waits until it answers. @throws Error where it ends or does not answer: a folder that does not open is a fault */
export async function startServer(programs: Programs, data: string, log: string[], failpoint = '-'): Promise<ServerProcess> {
  const child = spawnServer(programs, data, log, failpoint);
  const started = Date.now();
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new ServerEnded(`the server ended with ${child.exitCode ?? child.signalCode}: ${log.slice(-5).join('')}`);
    const file = findServerFile(layoutOf(data).server);
    if (file?.pid === child.pid && (await answers(file!.address)))
      return knowServer(
        { address: file!.address, pid: child.pid!, ended: once(child, 'exit').then(() => undefined), kill: (signal) => end(child, signal) },
        data,
      );
    if (Date.now() - started > patienceMs) {
      await end(child, 'SIGKILL');
      throw new Error(`the server did not answer in ${patienceMs / 1000} s: ${log.slice(-5).join('')}`);
    }
    await wait(20);
  }
}

/** Starts the server and kills it while it opens the folder. */
export async function startAndKill(programs: Programs, data: string, afterMs: number, log: string[]): Promise<void> {
  const child = spawnServer(programs, data, log);
  await wait(afterMs);
  await end(child, 'SIGKILL');
}

/** Runs a command of the command line. @returns its exit code and what it said */
export async function runCommand(
  programs: Programs,
  data: string,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly text: string }> {
  const child = spawn(process.execPath, [programs.cli, ...args, '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, text: said.join('') };
}

function spawnServer(programs: Programs, data: string, log: string[], failpoint = '-'): ChildProcess {
  const args = ['--disable-proto=delete', programs.main, failpoint, '--data', data, '--port', '0', '--log', 'warn', '--empty'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.on('exit', () => running.delete(child));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => log.push(bytes.toString()));
  return child;
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}

async function answers(address: string): Promise<boolean> {
  return fetch(`${address}/health`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** This file runs from its source's bundle, which lies somewhere below the repository. */
function findRoot(from: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) if (existsSync(join(folder, 'scripts/bundle.mjs'))) return folder;
  throw new Error('the repository was not found');
}
