import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository's folder. */
export const root = dirname(dirname(import.meta.dirname));

const bundles = new Map<string, Promise<string>>();

/** Runs a TypeScript file of the repository in a process of its own, for tests that kill it. Bundled once per test file. */
export async function spawnTypescript(file: string, args: readonly string[]): Promise<ChildProcess> {
  if (!bundles.has(file)) bundles.set(file, bundleOnce(file));
  return spawn(process.execPath, ['--enable-source-maps', await bundles.get(file)!, ...args], { stdio: ['pipe', 'pipe', 'pipe', 'ipc'] });
}

/** The bundle lies in the repository, so that packages are found from it. */
async function bundleOnce(file: string): Promise<string> {
  const cache = join(root, 'node_modules/.cache/leadline/test');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'child-'));
  const { bundle } = (await import(join(root, 'scripts/bundle.mjs'))) as {
    bundle: (entries: Record<string, string>, folder: string, extension: string) => Promise<void>;
  };
  await bundle({ child: file }, folder, '.mjs');
  return join(folder, 'child.mjs');
}
