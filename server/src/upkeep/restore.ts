import { LeadlineError } from '@leadline/contract';
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '#server/folder/durable-file.ts';
import { addToLedger, ledgerBeside, ledgerOf, readLedger } from '#server/personal/ledger.ts';
import { hashFile, readManifest, type Manifest } from '#server/upkeep/manifest.ts';

/**
 * Makes a data folder from a backup. Every file is compared with the manifest; the folder appears when it is whole.
 * Whoever was erased after the backup was made, as the ledger beside it tells, is erased again at the next start.
 * @param target absolute; new or empty
 * @param ledger another one: `erasures.jsonl` of the data folder the backup takes the place of
 * @throws LeadlineError folder.no_backup, folder.format_newer, folder.restore_not_empty, folder.backup_damaged
 */
export async function restoreBackup(
  backup: string,
  target: string,
  onProgress: (done: number, total: number) => void = () => undefined,
  ledger?: string,
): Promise<Manifest> {
  const manifest = readManifest(backup);
  if (existsSync(target) && readdirSync(target).length > 0) throw new LeadlineError('conflict', 'folder.restore_not_empty', { folder: target });
  const half = `${target}.tmp`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  try {
    for (const [index, file] of manifest.files.entries()) {
      await restoreFile(backup, half, file);
      onProgress(index + 1, manifest.files.length);
    }
    for (const path of [ledgerBeside(backup), ...(ledger === undefined ? [] : [ledger])]) addToLedger(ledgerOf(half), readLedger(path));
    for (const name of ['uploads', 'segments', 'work']) mkdirSync(join(half, name), { recursive: true, mode: 0o700 });
    for (const name of ['uploads', 'segments', '.']) syncFolder(join(half, name));
    if (existsSync(target)) rmdirSync(target);
    renameSync(half, target);
    syncFolder(dirname(target));
    return manifest;
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  }
}

/** Copied, not linked: what happens to the data folder must not reach the backup. */
async function restoreFile(backup: string, half: string, { path, bytes, sha256 }: Manifest['files'][number]): Promise<void> {
  const to = join(half, path);
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  await copyFile(join(backup, path), to).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new LeadlineError('invalid', 'folder.backup_damaged', { file: path });
    throw error;
  });
  const file = await open(to, 'r');
  const { size } = await file.stat();
  await file.sync();
  await file.close();
  if (size !== bytes || (await hashFile(to)) !== sha256) throw new LeadlineError('invalid', 'folder.backup_damaged', { file: path });
}
