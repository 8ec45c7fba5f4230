import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UsageError } from './usage-error.ts';

export interface GivenFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
}

const tables = /\.(csv|tsv|txt)$/i;

/** Files as given, and of folders the tables in them, by name. @throws UsageError cli.no_such_file, cli.no_files */
export function listGivenFiles(paths: readonly string[]): readonly GivenFile[] {
  const files = paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) throw new UsageError('cli.no_such_file', { path });
    if (!found.isDirectory()) return [{ path, name: basename(path), bytes: found.size }];
    return readdirSync(path)
      .filter((name) => tables.test(name))
      .sort()
      .map((name) => ({ path: join(path, name), name, bytes: statSync(join(path, name)).size }));
  });
  if (files.length === 0) throw new UsageError('cli.no_files', { paths: paths.join(', ') });
  return files;
}
