import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface WorkerFile {
  readonly url: URL;
  /** To be called once the worker runs. */
  readonly dispose: () => void;
}

type Bundle = (entries: Record<string, string>, folder: string, extension: string) => Promise<void>;

/**
 * The code of a thread: beside the server's bundle under the name of its source, or bundled on the spot from its source where the server
 * runs from source (tests, benches, scripts), since Node 20 cannot load TypeScript.
 * @param source path in the repository
 */
export async function workerFile(source: string): Promise<WorkerFile> {
  const name = basename(source, '.ts');
  for (const file of [`${name}.js`, `${name}.mjs`]) {
    const url = new URL(file, import.meta.url);
    if (existsSync(url)) return { url, dispose: () => undefined };
  }
  return bundleFromSource(findRepository(dirname(fileURLToPath(import.meta.url)), source), source);
}

async function bundleFromSource(root: string, source: string): Promise<WorkerFile> {
  const cache = join(root, 'node_modules/.cache/leadline/worker');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, `${basename(source, '.ts')}-`));
  const { bundle } = (await import(pathToFileURL(join(root, 'scripts/bundle.mjs')).href)) as { bundle: Bundle };
  await bundle({ worker: join(root, source) }, folder, '.mjs');
  return { url: pathToFileURL(join(folder, 'worker.mjs')), dispose: () => rmSync(folder, { recursive: true, force: true }) };
}

function findRepository(from: string, source: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, source))) return folder;
  }
  throw new Error(`neither a bundle of it nor ${source} is found from ${from}`);
}
