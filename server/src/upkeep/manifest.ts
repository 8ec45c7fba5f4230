import { LeadlineError } from '@leadline/contract';
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { folderFormat } from '#server/folder/format.ts';

export const manifestName = 'manifest.json';

const manifestSchema = z.object({
  product: z.literal('leadline'),
  /** Format of the data folder. */
  format: z.number().int().positive(),
  createdAt: z.string(),
  /** Last entry of the inbox, and last one applied to the facts. */
  lastSeq: z.string(),
  appliedSeq: z.string(),
  /** The last entry of the audit trail; backups of former versions have none. */
  audit: z.object({ seq: z.string().regex(/^\d{1,18}$/), hash: z.string().regex(/^[0-9a-f]{64}$/) }).optional(),
  files: z.array(
    z.object({
      path: z.string().regex(/^(?!.*\.\.)[A-Za-z0-9_-][A-Za-z0-9_./-]*$/),
      bytes: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

/** What a backup holds, file by file. */
export type Manifest = z.infer<typeof manifestSchema>;

/** @throws LeadlineError folder.no_backup, folder.format_newer */
export function readManifest(folder: string): Manifest {
  let manifest: Manifest;
  try {
    manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, manifestName), 'utf8')));
  } catch (error) {
    throw new LeadlineError('invalid', 'folder.no_backup', { folder }, { cause: error });
  }
  if (manifest.format > folderFormat)
    throw new LeadlineError('precondition', 'folder.format_newer', { folder, found: manifest.format, known: folderFormat });
  return manifest;
}

/** Every file below a folder with its size and hash, in the order of the paths. */
export async function listFiles(folder: string): Promise<Manifest['files']> {
  const files: Manifest['files'] = [];
  for (const path of filesBelow(folder)) {
    files.push({ path: relative(folder, path).replaceAll('\\', '/'), bytes: statSync(path).size, sha256: await hashFile(path) });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
