import { LeadlineError } from '@leadline/contract';
import { statfs } from 'node:fs/promises';

const mebibyte = 1024 * 1024;

/** @returns the bytes that must stay free: 512 MiB or 5 % of the disk, whichever is more */
export function reserveOf(totalBytes: number): number {
  return Math.max(512 * mebibyte, totalBytes * 0.05);
}

/**
 * Refuses to begin a write that could fill the disk.
 * @param reserve bytes that must stay free; default reserveOf the disk
 * @throws LeadlineError storage_full store.disk_full
 */
export async function assertDiskSpace(folder: string, reserve?: number): Promise<void> {
  const { free, total } = await measure(folder);
  const needed = reserve ?? reserveOf(total);
  if (free < needed) throw fullError(free, needed);
}

/** The error for a write the disk has refused. */
export async function diskFull(folder: string, cause: Error): Promise<LeadlineError> {
  const { free, total } = await measure(folder);
  return fullError(free, reserveOf(total), cause);
}

async function measure(folder: string): Promise<{ readonly free: number; readonly total: number }> {
  const { bsize, bavail, blocks } = await statfs(folder);
  return { free: bsize * bavail, total: bsize * blocks };
}

function fullError(free: number, needed: number, cause?: Error): LeadlineError {
  return new LeadlineError(
    'storage_full',
    'store.disk_full',
    { freeMegabytes: Math.floor(free / mebibyte), neededMegabytes: Math.ceil(needed / mebibyte) },
    { cause },
  );
}
