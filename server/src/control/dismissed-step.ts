import type { ControlDatabase } from '#server/control/open-control.ts';

export interface DismissedStep {
  /** Record ids. */
  readonly person: string;
  readonly kind: string;
  readonly recordId: string;
  readonly reason: string;
}

/** What somebody has put away, as `kind record`, with the moment. */
export async function listDismissed(db: ControlDatabase, person: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('dismissed_step').select(['kind', 'record_id', 'dismissed_at']).where('person_id', '=', person).execute();
  return new Map(rows.map(({ kind, record_id, dismissed_at }) => [`${kind} ${record_id}`, dismissed_at]));
}

export async function dismissStep(db: ControlDatabase, { person, kind, recordId, reason }: DismissedStep, now: Date): Promise<void> {
  const row = { person_id: person, kind, record_id: recordId, reason, dismissed_at: now.toISOString() };
  await db
    .insertInto('dismissed_step')
    .values(row)
    .onConflict((conflict) => conflict.columns(['person_id', 'kind', 'record_id']).doUpdateSet({ reason, dismissed_at: row.dismissed_at }))
    .execute();
}
