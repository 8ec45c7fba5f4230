import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failpoint } from '#server/failpoint.ts';
import { syncFolder } from '#server/folder/durable-file.ts';
import { syncFile } from '../create-fact-file.ts';
import type { Engine } from '../engine.ts';

/**
 * Writes the fact file anew and puts it in the place of the old one: a block that is free keeps what stood in it until something else is
 * written there. A crash leaves the old file or the new one.
 * @param alone runs what nothing else may run beside
 */
export async function rewriteFactFile(
  engine: Engine,
  file: string,
  workFolder: string,
  alone: (swap: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const copy = join(workFolder, 'rewritten.duckdb');
  const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;
  const forget = (): void => [copy, `${copy}.wal`].forEach((path) => rmSync(path, { force: true }));
  forget();
  try {
    await engine.session(async (session) => {
      await session.run(`ATTACH ${quoted(copy)} AS rewritten`);
      try {
        await session.run('COPY FROM DATABASE ll TO rewritten');
        await session.run('CHECKPOINT rewritten');
      } finally {
        await session.run('DETACH rewritten');
      }
    });
    syncFile(copy);
    failpoint('purge.copied');
    await alone(async () => {
      await engine.session(async (session) => {
        await session.run('CHECKPOINT ll');
        await session.run('DETACH ll');
        try {
          renameSync(copy, file);
          failpoint('purge.moved');
          rmSync(`${file}.wal`, { force: true });
          syncFolder(dirname(file));
        } finally {
          await session.run(`ATTACH ${quoted(file)} AS ll`);
        }
      });
    });
  } finally {
    forget();
  }
}
