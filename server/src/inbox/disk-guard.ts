import { LeadlineError } from '@leadline/contract';
import { freeBytes } from '#server/folder/file-system.ts';

/** New data is refused while the disk is nearly full; reading goes on. */
export interface DiskGuard {
  /** @throws LeadlineError inbox.disk_full */
  readonly assertRoom: () => Promise<void>;
}

/** The disk is asked at most once in this time. */
const memoryMs = 1_000;

export function diskGuard(folder: string, neededBytes: number): DiskGuard {
  let asked = 0;
  let free: Promise<number> = Promise.resolve(Number.POSITIVE_INFINITY);
  return {
    assertRoom: async () => {
      if (performance.now() - asked > memoryMs || asked === 0) {
        asked = performance.now();
        free = freeBytes(folder);
      }
      const bytes = await free;
      if (bytes >= neededBytes) return;
      const megabytes = (count: number): number => Math.floor(count / 1024 / 1024);
      throw new LeadlineError('storage_full', 'inbox.disk_full', { freeMegabytes: megabytes(bytes), neededMegabytes: megabytes(neededBytes) });
    },
  };
}
