import type { ControlDatabase } from '#server/control/open-control.ts';

export interface DismissedStep {
  /** Record ids. */
  readonly person: string;
  readonly kind: string;
  readonly recordId: string;
  readonly reason: string;
}

/** What somebody has put away, as `kind record`. */
export async function listDismissed(db: ControlDatabase, person: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('dismissed_step').select(['kind', 'record_id']).where('person_id', '=', person).execute();
  return new Set(rows.map(({ kind, record_id }) => `${kind} ${record_id}`));
}

export async function dismissStep(db: ControlDatabase, { person, kind, recordId, reason }: DismissedStep, now: Date): Promise<void> {
  const row = { person_id: person, kind, record_id: recordId, reason, dismissed_at: now.toISOString() };
  await db
    .insertInto('dismissed_step')
    .values(row)
    .onConflict((conflict) => conflict.columns(['person_id', 'kind', 'record_id']).doUpdateSet({ reason, dismissed_at: row.dismissed_at }))
    .execute();
}
