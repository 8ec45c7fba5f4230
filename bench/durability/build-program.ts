import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface BuiltProgram {
  readonly file: string;
  readonly remove: () => void;
}

/** Bundles a source of the repository into a program that runs by itself, with the storage thread beside it. */
export function buildProgram(source: string): BuiltProgram {
  const root = findRoot(dirname(fileURLToPath(import.meta.url)));
  const cache = join(root, 'node_modules/.cache/leadline/durability');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'program-'));
  const entries = { program: join(root, source), 'inbox-worker': join(root, 'server/src/inbox/inbox-worker.ts') };
  const script = `import { bundle } from ${JSON.stringify(join(root, 'scripts/bundle.mjs'))}; await bundle(${JSON.stringify(entries)}, ${JSON.stringify(folder)}, '.mjs');`;
  const built = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`${source} could not be built: ${built.stderr}`);
  return { file: join(folder, 'program.mjs'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The repository: this file runs from a bundle of its source somewhere below it. */
export function findRoot(from: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) if (existsSync(join(folder, 'scripts/bundle.mjs'))) return folder;
  throw new Error('the repository was not found');
}
