import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTrace, type Call } from './parse-trace.ts';

const traced =
  'openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,lseek,fsync,fdatasync,ftruncate,truncate,fallocate,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,link,linkat,close,copy_file_range,sendfile';

/** Runs a program under strace. @returns its system calls that concern files, in the order they began */
export function recordCalls(program: string, args: readonly string[], folder: string): readonly Call[] {
  const strace = ['/usr/bin/strace', '/bin/strace', '/usr/local/bin/strace'].find(existsSync);
  if (strace === undefined) throw new Error('strace is not installed: system calls cannot be recorded, and nothing is proven');
  const traces = join(folder, 'traces');
  mkdirSync(traces, { recursive: true });
  const options = [
    '-ff',
    '-y',
    '-xx',
    '-s',
    '100000000',
    '--absolute-timestamps=format:unix,precision:ns',
    '-e',
    `trace=${traced}`,
    '-e',
    'signal=none',
  ];
  const done = spawnSync(strace, [...options, '-o', join(traces, 't'), process.execPath, program, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`the recorded program ended with ${done.status}: ${done.stderr.slice(-2000)}`);
  const calls = readdirSync(traces).flatMap((name) => parseTrace(readFileSync(join(traces, name), 'latin1')));
  if (calls.length === 0) throw new Error('strace recorded nothing: it may not be permitted here');
  return calls.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
