import { LeadlineError } from '@leadline/contract';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '#server/clock.ts';
import { failpoint } from '#server/failpoint.ts';
import { syncFolder } from '#server/folder/durable-file.ts';
import type { DiskGuard } from '#server/inbox/disk-guard.ts';
import type { Upload } from '#server/inbox/inbox.ts';

export interface UploadPlace {
  readonly folder: string;
  readonly guard: DiskGuard;
  readonly clock: Clock;
}

/** The disk is looked at again after this much has been written. */
const guardBytes = 64 * 1024 * 1024;

/**
 * Whole, durable and under the hash of its bytes when it resolves; nothing is left where it fails.
 * @throws LeadlineError inbox.upload_too_large, inbox.disk_full
 */
export async function keepUpload(place: UploadPlace, bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Upload> {
  await place.guard.assertRoom();
  const half = join(place.folder, `${randomBytes(12).toString('hex')}.tmp`);
  try {
    const { digest, size } = await write(half, place.guard, bytes, maxBytes);
    const path = join(place.folder, digest);
    failpoint('upload.written');
    if (existsSync(path) && statSync(path).size === size) await rm(half);
    else await rename(half, path);
    failpoint('upload.renamed');
    syncFolder(place.folder);
    return { digest, bytes: size, receivedAt: place.clock.now().toISOString() };
  } catch (error) {
    await rm(half, { force: true });
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new LeadlineError('storage_full', 'inbox.disk_full', {}, { cause: error });
    throw error;
  }
}

async function write(path: string, guard: DiskGuard, bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<{ digest: string; size: number }> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    for await (const chunk of bytes) {
      if (Math.floor((size + chunk.length) / guardBytes) > Math.floor(size / guardBytes)) await guard.assertRoom();
      size += chunk.length;
      if (size > maxBytes) throw new LeadlineError('too_large', 'inbox.upload_too_large', { limitMegabytes: Math.floor(maxBytes / 1024 / 1024) });
      hash.update(chunk);
      await writeAll(file, chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { digest: hash.digest('hex'), size };
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.length;) written += (await file.write(chunk, written)).bytesWritten;
}
