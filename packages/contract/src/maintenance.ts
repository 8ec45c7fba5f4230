import { z } from 'zod';

/** POST /api/backup: an absolute path on the server's machine that does not exist yet. */
export const backupRequestSchema = z.object({ folder: z.string().min(1).max(4000) });
export interface BackupResponse {
  readonly folder: string;
}

/** POST /api/rebuild, answered when it is done. */
export interface RebuildResponse {
  /** Inbox entries applied again. */
  readonly entries: number;
}
