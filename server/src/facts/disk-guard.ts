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
  const { bsize, bavail, blocks } = await statfs(folder);
  const free = bsize * bavail;
  const needed = reserve ?? reserveOf(bsize * blocks);
  if (free < needed) throw new LeadlineError('storage_full', 'store.disk_full', { freeMegabytes: Math.floor(free / mebibyte), neededMegabytes: Math.ceil(needed / mebibyte) });
}
