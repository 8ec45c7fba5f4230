import { statfs } from 'node:fs/promises';

/** Kinds on which locks, or the order of writes, cannot be relied on (numbers of statfs(2)). */
const doubtful: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x65735546, 'FUSE'],
  [0x01021997, '9p'],
  [0x794c7630, 'overlay'],
  [0x9123683e, 'btrfs'],
]);

export interface FolderWarning {
  readonly code: 'folder.doubtful_file_system';
  readonly parameters: { readonly folder: string; readonly kind: string };
}

/** Warnings about the file system under a folder; none where it cannot be told. */
export async function fileSystemWarnings(folder: string): Promise<readonly FolderWarning[]> {
  try {
    const kind = doubtful.get(Number((await statfs(folder)).type));
    return kind === undefined ? [] : [{ code: 'folder.doubtful_file_system', parameters: { folder, kind } }];
  } catch {
    return [];
  }
}

export interface DiskSpace {
  /** Bytes this process may still write there. */
  readonly free: number;
  readonly total: number;
}

export async function diskSpace(folder: string): Promise<DiskSpace> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, total: blocks * bsize };
}

const leastReserve = 512 * 1024 * 1024;

/** @returns the bytes that must stay free: 512 MiB or 5 % of the disk, whichever is more */
export function reserveOf(totalBytes: number): number {
  return Math.max(leastReserve, totalBytes * 0.05);
}
