import { fork, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

/** A process that answers the same twenty widgets by Malloy on DuckDB, from a copy of the facts. */
export interface MalloyPeer {
  /** @returns the first row of every widget. @throws Error what Malloy says */
  readonly run: () => Promise<Readonly<Record<string, readonly number[]>>>;
  readonly stop: () => void;
}

interface Told {
  readonly names?: readonly string[];
  readonly first?: Readonly<Record<string, readonly number[]>>;
  readonly fault?: string;
}

const peers = join(process.cwd(), 'bench/peers');

/**
 * @param folder of the filled store, not open yet: its file of facts is copied, for two processes cannot have one open
 * @throws Error where Malloy is not installed
 */
export async function startMalloy(folder: string, memoryLimit: string): Promise<MalloyPeer> {
  if (!existsSync(join(peers, 'node_modules'))) throw new Error('Malloy is not installed: (cd bench/peers && npm install --ignore-scripts)');
  const copy = join(folder, 'peer.duckdb');
  if (!existsSync(copy)) copyFileSync(join(folder, 'facts.duckdb'), copy);
  const child = fork(join(peers, 'malloy-peer.mjs'), [copy, memoryLimit], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await answerOf(child);
  const run = async () => {
    child.send({});
    return (await answerOf(child)).first!;
  };
  return { run, stop: () => void child.kill() };
}

async function answerOf(child: ChildProcess): Promise<Told> {
  const told = await new Promise<Told>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Told));
    child.once('exit', (code) => reject(new Error(`Malloy ended with ${code}`)));
  });
  child.removeAllListeners();
  if (told.fault !== undefined) throw new Error(told.fault);
  return told;
}
