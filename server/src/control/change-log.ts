import type { ControlDatabase } from '#server/control/open-control.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';

/** Who changed something, when, and why. */
export interface Act {
  readonly by: string;
  readonly now: Date;
  readonly reason: string | null;
}

export interface LoggedChange {
  readonly what: string;
  readonly reason: string | null;
  readonly details: unknown;
  readonly at: string;
  readonly by: string;
}

export interface Subject {
  readonly subject: string;
  readonly id: string;
}

export async function logChange(db: ControlDatabase, { subject, id }: Subject, what: string, act: Act, details: unknown = null): Promise<void> {
  const last = await db
    .selectFrom('change_log')
    .select((select) => select.fn.max('position').as('position'))
    .where('subject', '=', subject)
    .where('subject_id', '=', id)
    .executeTakeFirst();
  await db
    .insertInto('change_log')
    .values({
      id: uuidV7(act.now),
      subject,
      subject_id: id,
      position: BigInt(last?.position ?? 0) + 1n,
      what,
      reason: act.reason,
      details: details === null ? null : JSON.stringify(details),
      changed_at: act.now.toISOString(),
      changed_by: act.by,
    })
    .execute();
}

/** Newest first. */
export async function listChanges(db: ControlDatabase, { subject, id }: Subject): Promise<readonly LoggedChange[]> {
  const rows = await db
    .selectFrom('change_log')
    .selectAll()
    .where('subject', '=', subject)
    .where('subject_id', '=', id)
    .orderBy('position', 'desc')
    .execute();
  return rows.map((row) => ({
    what: row.what,
    reason: row.reason,
    details: row.details === null ? null : (JSON.parse(row.details) as unknown),
    at: row.changed_at,
    by: row.changed_by,
  }));
}
