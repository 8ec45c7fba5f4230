import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository's folder, also for what is bundled into a folder below it. */
export const root = rootAbove(import.meta.dirname);

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package-lock.json')) ? folder : rootAbove(dirname(folder));
}
