import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';

const gigabyte = 1024 ** 3;
const inMemory = '/dev/shm';

/**
 * What a run of tests sets so that its temporary folders lie in memory: a sync of a file costs nothing there, and what the tests say of files stays as
 * true. Nothing where a folder is named already, where the machine has no such place, or where memory is short. The folder goes with the process.
 * @returns {{ TMPDIR?: string }}
 */
export function fastFolder() {
  if (process.env.TMPDIR || !hasRoom()) return {};
  const folder = mkdtempSync(`${inMemory}/leadline-test-`);
  // The database of the tests runs as somebody else.
  chmodSync(folder, 0o755);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  return { TMPDIR: folder };
}

function hasRoom() {
  try {
    const mounted = readFileSync('/proc/mounts', 'utf8').split('\n');
    const options = mounted.map((line) => line.split(' ')).find(([, place, kind]) => place === inMemory && kind === 'tmpfs')?.[3];
    if (options === undefined || options.split(',').some((option) => option === 'noexec' || option === 'ro')) return false;
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize >= 4 * gigabyte && freemem() >= 8 * gigabyte;
  } catch {
    return false;
  }
}
