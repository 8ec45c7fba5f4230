import { listEntries } from '#server/audit/list-entries.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export interface KnownBackup {
  readonly folder: string;
  readonly at: string;
}

/** Backups the audit trail tells of, the newest first. */
export async function listBackups(db: ControlDatabase): Promise<readonly KnownBackup[]> {
  const { entries } = await listEntries(db, { action: 'backup.made' }, 500);
  return entries.map(({ subject, at }) => ({ folder: subject.id, at }));
}
