import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface WorkerFile {
  readonly url: URL;
  /** To be called once the worker runs. */
  readonly dispose: () => void;
}

type Bundle = (entries: Record<string, string>, folder: string, extension: string) => Promise<void>;

/**
 * The code of the storage thread: beside the server's bundle, or bundled on the spot from its source where the server runs
 * from source (tests, benches, scripts), since Node 20 cannot load TypeScript.
 */
export async function workerFile(): Promise<WorkerFile> {
  for (const name of ['inbox-worker.js', 'inbox-worker.mjs']) {
    const url = new URL(name, import.meta.url);
    if (existsSync(url)) return { url, dispose: () => undefined };
  }
  return bundleFromSource(findRepository(dirname(fileURLToPath(import.meta.url))));
}

async function bundleFromSource(root: string): Promise<WorkerFile> {
  const cache = join(root, 'node_modules/.cache/leadline/worker');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'inbox-'));
  const { bundle } = (await import(pathToFileURL(join(root, 'scripts/bundle.mjs')).href)) as { bundle: Bundle };
  await bundle({ worker: join(root, sourceFile) }, folder, '.mjs');
  return { url: pathToFileURL(join(folder, 'worker.mjs')), dispose: () => rmSync(folder, { recursive: true, force: true }) };
}

const sourceFile = 'server/src/inbox/inbox-worker.ts';

function findRepository(from: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, sourceFile))) return folder;
  }
  throw new Error(`neither inbox-worker.js nor ${sourceFile} is found from ${from}`);
}
