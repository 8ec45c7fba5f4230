import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '#server/folder/durable-file.ts';
import { failpoint } from '#server/failpoint.ts';
import { createTables, schemaVersion } from './create-tables.ts';
import type { Engine } from './engine.ts';
import { createRollupTables, markUpToDate } from './rollups/rollup-tables.ts';
import { tablesOf } from './tables.ts';

const made = 'making';

/** Builds the empty fact file beside its place and moves it there when it is whole and on the disk: a crash leaves none or all of it. */
export async function createFactFile(engine: Engine, file: string): Promise<void> {
  const half = `${file}.tmp`;
  for (const path of [half, `${half}.wal`, `${file}.wal`]) rmSync(path, { force: true });
  const tables = tablesOf('duckdb', `${made}.main`);
  await engine.session(async (session) => {
    await session.run(`ATTACH '${half.replaceAll("'", "''")}' AS ${made}`);
    for (const statement of createTables(tables)) await session.run(statement);
    await session.run(`INSERT INTO ${tables.named('meta')} VALUES ('schema_version', '${schemaVersion}'), ('store_id', '${randomUUID()}')`);
    await createRollupTables(session, tables);
    await markUpToDate(session, tables);
    await session.run(`CHECKPOINT ${made}`);
    await session.run(`DETACH ${made}`);
  });
  failpoint('facts.file_made');
  syncFile(half);
  renameSync(half, file);
  failpoint('facts.file_moved');
  syncFolder(dirname(file));
}

/** Of a file no engine has open. */
export function syncFile(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Moves a fact file that cannot be used (damaged, or of another version) out of the way; the next opening makes an empty one.
 * The file must not be open.
 */
export function setFactFileAside(file: string): void {
  for (const suffix of ['', '.wal']) {
    rmSync(`${file}${suffix}.aside`, { force: true });
    if (existsSync(file + suffix)) renameSync(file + suffix, `${file}${suffix}.aside`);
  }
  syncFolder(dirname(file));
}
