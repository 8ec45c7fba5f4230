import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFile } from '#server/facts/create-fact-file.ts';
import type { StagedTable } from '#server/facts/fact-store.ts';
import type { KeysByEntity } from '#server/erasure.ts';
import type { Workbench } from '#server/facts/workbench.ts';
import { keysFolder } from '#server/folder/layout.ts';

/**
 * Which records an import brought (entity, key64), kept beside the facts so that taking an import back need not read the
 * files of all others again. Each file is whole or not there; one that is missing is made by staging the import.
 */
export async function keepEntryKeys({ session, folder }: Workbench, seq: bigint, tables: readonly StagedTable[]): Promise<void> {
  if (tables.length === 0) return;
  const path = pathOf(folder, seq);
  mkdirSync(join(folder, keysFolder), { recursive: true, mode: 0o700 });
  const each = tables.map(({ entity, relation }) => `SELECT DISTINCT '${entity}' AS entity, key64 FROM ${relation}`);
  await session((work) => work.run(`COPY (${each.join(' UNION ALL ')}) TO ${text(`${path}.tmp`)} (FORMAT parquet)`));
  syncFile(`${path}.tmp`);
  renameSync(`${path}.tmp`, path);
}

export function hasEntryKeys({ folder }: Workbench, seq: bigint): boolean {
  return existsSync(pathOf(folder, seq));
}

/** The kept keys of an entry as something to select from. */
export function entryKeysSql({ folder }: Workbench, seq: bigint): string {
  return `read_parquet(${text(pathOf(folder, seq))})`;
}

/** Whether an import brought one of some records; also true where that is not known. */
export async function brings(workbench: Workbench, seq: bigint, wanted: readonly KeysByEntity[]): Promise<boolean> {
  if (!hasEntryKeys(workbench, seq)) return true;
  const keys = wanted.flatMap((each) => Object.values(each).flat()).map((key) => BigInt(key));
  if (keys.length === 0) return false;
  const sql = `SELECT 1 FROM ${entryKeysSql(workbench, seq)} WHERE key64 IN (${keys.join(', ')}) LIMIT 1`;
  return workbench.session(async (session) => (await session.rows(sql)).length > 0);
}

/** Before the facts are made again: other settings may give rows without an id another one. */
export function forgetEntryKeys({ folder }: Workbench): void {
  rmSync(join(folder, keysFolder), { recursive: true, force: true });
}

function pathOf(folder: string, seq: bigint): string {
  return join(folder, keysFolder, `${seq}.parquet`);
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
