import { LeadlineError } from '@leadline/contract';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProduct } from '../open-product.ts';

/** A folder on a disk that may only be read is refused by name, and opens again once it may be written. */
export async function tryReadOnly(): Promise<readonly string[]> {
  const disk = mkdtempSync(join(tmpdir(), 'leadline-read-only-'));
  const mount = (...options: string[]): void => void execFileSync('mount', [...options, disk], { stdio: 'pipe' });
  mount('-t', 'tmpfs', '-o', 'size=64m', 'tmpfs');
  const faults: string[] = [];
  const data = join(disk, 'data');
  const open = async (): Promise<void> => (await openProduct(data)).close();
  try {
    await open();
    mount('-o', 'remount,ro');
    await open().then(
      () => faults.push('a read-only folder was opened'),
      (error: unknown) => error instanceof LeadlineError || faults.push(`a read-only folder is refused without a name: ${String(error)}`),
    );
    mount('-o', 'remount,rw');
    await open();
  } catch (error) {
    faults.push(`read-only: ${String(error)}`);
  }
  execFileSync('umount', ['-l', disk]);
  rmdirSync(disk);
  return faults;
}
