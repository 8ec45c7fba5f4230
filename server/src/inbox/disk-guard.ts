import { LeadlineError } from '@leadline/contract';
import { diskSpace, reserveOf, type DiskSpace } from '#server/folder/file-system.ts';

/** New data is refused while the disk is nearly full; reading goes on. */
export interface DiskGuard {
  /** @throws LeadlineError inbox.disk_full */
  readonly assertRoom: () => Promise<void>;
}

/** The disk is asked at most once in this time. */
const memoryMs = 1_000;

/** @param reserve bytes that must stay free; null: reserveOf the disk */
export function diskGuard(folder: string, reserve: number | null): DiskGuard {
  let asked = 0;
  let space: Promise<DiskSpace> = Promise.resolve({ free: Number.POSITIVE_INFINITY, total: 0 });
  return {
    assertRoom: async () => {
      if (performance.now() - asked > memoryMs || asked === 0) {
        asked = performance.now();
        space = diskSpace(folder);
      }
      const { free, total } = await space;
      const needed = reserve ?? reserveOf(total);
      if (free >= needed) return;
      const megabytes = (count: number): number => Math.floor(count / 1024 / 1024);
      throw new LeadlineError('storage_full', 'inbox.disk_full', { freeMegabytes: megabytes(free), neededMegabytes: megabytes(needed) });
    },
  };
}
