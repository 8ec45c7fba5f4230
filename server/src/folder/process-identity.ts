import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** What tells one process from every other: a pid alone is given out again, and means nothing on another machine. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Boot and start time as the kernel counts them; empty where it does not tell. */
  readonly birth: string;
  /** Machine and pid namespace. */
  readonly place: string;
}

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, birth: birthOf(process.pid), place: ownPlace() };
}

/** @returns undefined where this process cannot tell: the other lives on another machine or in another container */
export function isAlive(identity: ProcessIdentity): boolean | undefined {
  if (identity.place !== ownPlace()) return undefined;
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return identity.birth === '' || birthOf(identity.pid) === identity.birth;
}

function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${start}`;
  } catch {
    return '';
  }
}

function ownPlace(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}
