import { LeadlineError } from '@leadline/contract';
import type { Act } from '#server/audit/act.ts';
import { appendEntry, type NewEntry } from '#server/audit/append-entry.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

/**
 * Something that changes another store than this one: the entry is durable before it begins, and where it fails a second
 * one says so. An entry that tells of more than happened is possible after a crash, a change without an entry is not.
 */
export async function announced<T>(db: ControlDatabase, act: Act, entry: NewEntry, work: () => Promise<T>): Promise<T> {
  const seq = await appendEntry(db, act, entry);
  try {
    return await work();
  } catch (error) {
    await appendEntry(db, act, {
      action: 'audit.not_done',
      subject: { kind: 'audit_entry', id: String(seq) },
      after: { action: entry.action, code: error instanceof LeadlineError ? error.code : 'failed' },
    });
    throw error;
  }
}
