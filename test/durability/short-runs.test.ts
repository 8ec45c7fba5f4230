import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/typescript-child.ts';

/** The short form of every run of bench/durability; docs/reliability.md tells of the long ones. */
const runs: readonly (readonly [what: string, folder: string, args: readonly string[], result: RegExp])[] = [
  ['kills at random times', 'kills', ['--n', '1', '--seed', '7'], /^1 kills .* 0 faults$/m],
  ['kills at a named point', 'kills', ['--points=import.applied', '--times', '1', '--seed', '7'], /import\.applied 1; .* 0 faults$/m],
  ['power failures', 'power-loss', ['--n', '16', '--deeds', '4', '--full', '8', '--seed', '7'], /^\d+ states after a power failure .* 0 faults$/m],
  ['damaged files', 'mutations', ['--n', '4', '--seed', '7'], /^4 damaged files .* 0 silent$/m],
  ['a disk that fills up', 'full-disk', ['--n', '3'], /^3 steps .* 0 faults$/m],
  ['a disk that fails', 'io-errors', ['--n', '2'], /^2 runs on a failing disk .* 0 faults$/m],
  ['a second opener', 'second-opener', [], /^(\d+) of \1 ways .* 0 faults$/m],
  ['backups under load', 'backups', ['--n', '1'], /^1 backups under load .* 0 faults$/m],
];

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const hasStrace = existsSync('/usr/bin/strace');
if (!isRoot) console.warn('disks that fill up or fail are not tried: they need to be mounted');
if (!hasStrace) console.warn('power failures and failing disks are not tried: strace is not installed');

function canRun(folder: string): boolean {
  if (['full-disk', 'io-errors', 'second-opener'].includes(folder) && !isRoot) return false;
  return hasStrace || !['power-loss', 'io-errors'].includes(folder);
}

async function run(folder: string, args: readonly string[]): Promise<{ readonly code: number | null; readonly text: string }> {
  const child = spawn(process.execPath, [join(root, 'scripts/run.mjs'), `bench/durability/${folder}/main.ts`, ...args], { cwd: root });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (text += bytes.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, text };
}

for (const [what, folder, args, result] of runs) {
  test.skipIf(!canRun(folder))(
    `${what}: nothing confirmed is lost`,
    async () => {
      const { code, text } = await run(folder, args);
      expect(text).toMatch(result);
      expect(code).toBe(0);
    },
    600_000,
  );
}
