import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the built page lies: beside the server's bundle, or in the repository when run from source. */
export function webFolder(): string | undefined {
  const candidates = ['../web', '../../dist/web'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return candidates.find((folder) => existsSync(join(folder, 'index.html')));
}
