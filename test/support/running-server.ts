import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './root.ts';

export interface RunningServer {
  /** For example `http://127.0.0.1:40123`. */
  readonly address: string;
  readonly dataFolder: string;
  /** Everything the server has printed so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
  /** As a power failure of the process would: nothing is finished, the folder stays. */
  readonly kill: () => Promise<void>;
  /** A copy of the folder as it lies at one moment, as `kill` would leave it; the server goes on afterwards. */
  readonly copyFolder: () => Promise<string>;
}

export interface ServerOptions {
  /** Else a free one. */
  readonly port?: number;
  /** Without the demo company. */
  readonly isEmpty?: boolean;
  /** An existing folder; else one of its own, which goes with the server. */
  readonly dataFolder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * The built server as people run it, on a free port; `npm test` builds it first. One that begins with nothing begins with what a first start
 * leaves behind, where the run of browser tests has made that once (e2e-setup.ts).
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'leadline-e2e-')));
  const host = process.env['LEADLINE_TEST_DEMO'];
  if (options.isEmpty && host !== undefined && (await readdir(dataFolder)).length === 0) {
    const begun = await fetch(`${host}empty`);
    if (!begun.ok) throw new Error(await begun.text());
    await cp(((await begun.json()) as { readonly dataFolder: string }).dataFolder, dataFolder, { recursive: true, filter: isKept });
  }
  return launchServer({ ...options, dataFolder }, options.dataFolder === undefined);
}

/** The same in a folder that is left as it is. */
export async function launchServer(options: ServerOptions & { readonly dataFolder: string }, goesWithServer: boolean): Promise<RunningServer> {
  const { dataFolder } = options;
  const args = ['--data', dataFolder, '--port', String(options.port ?? 0), ...(options.isEmpty ? ['--empty'] : [])];
  const server = spawn(process.execPath, ['--disable-proto=delete', join(root, 'dist/server/main.js'), ...args], {
    env: { ...process.env, ...options.environment },
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null && server.kill('SIGTERM')) await once(server, 'exit');
    if (goesWithServer) await rm(dataFolder, { recursive: true, force: true });
  };
  const kill = async () => {
    if (server.kill('SIGKILL')) await once(server, 'exit');
  };
  const copyFolder = async () => {
    server.kill('SIGSTOP');
    try {
      return await copyOf(dataFolder);
    } finally {
      server.kill('SIGCONT');
    }
  };
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}: ${output}`);
    const address = await findAddress(dataFolder, server.pid);
    if (address) return { address, dataFolder, output: () => output, stop, kill, copyFolder };
    await wait(100);
  }
  await stop();
  throw new Error(`the server did not start: ${output}`);
}

/** What tells of a running server stays behind. */
const isKept = (path: string): boolean => !['server.json', 'lock'].includes(basename(path));

/** Whoever asks for it takes it away. No server runs in it, whichever does in the folder copied. */
export async function copyOf(dataFolder: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'leadline-e2e-'));
  await cp(dataFolder, copy, { recursive: true, filter: isKept });
  return copy;
}

async function findAddress(dataFolder: string, pid: number | undefined): Promise<string | undefined> {
  const text = await readFile(join(dataFolder, 'server.json'), 'utf8').catch(() => undefined);
  const file = text === undefined ? undefined : (JSON.parse(text) as { address: string; pid: number });
  return file?.pid === pid ? file?.address : undefined;
}
