import { LeadlineError } from '@leadline/contract';
import { diskSpace, reserveOf } from '#server/folder/file-system.ts';

const mebibyte = 1024 * 1024;

/**
 * Refuses to begin a write that could fill the disk.
 * @param reserve bytes that must stay free; null: reserveOf the disk
 * @throws LeadlineError storage_full store.disk_full
 */
export async function assertDiskSpace(folder: string, reserve: number | null = null): Promise<void> {
  const { free, total } = await diskSpace(folder);
  const needed = reserve ?? reserveOf(total);
  if (free < needed) throw fullError(free, needed);
}

/** The error for a write the disk has refused. */
export async function diskFull(folder: string, cause: Error): Promise<LeadlineError> {
  const { free, total } = await diskSpace(folder);
  return fullError(free, reserveOf(total), cause);
}

function fullError(free: number, needed: number, cause?: Error): LeadlineError {
  return new LeadlineError(
    'storage_full',
    'store.disk_full',
    { freeMegabytes: Math.floor(free / mebibyte), neededMegabytes: Math.ceil(needed / mebibyte) },
    { cause },
  );
}
