import type { ControlDatabase } from '#server/control/open-control.ts';
import type { ProposedTargetTable } from '#server/control/proposed-target-tables.ts';

export async function addProposedTarget(db: ControlDatabase, row: ProposedTargetTable): Promise<void> {
  await db.insertInto('proposed_target').values(row).execute();
}

export async function findProposedTarget(db: ControlDatabase, id: string): Promise<ProposedTargetTable | undefined> {
  return db.selectFrom('proposed_target').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Nothing decided yet, the oldest first. */
export async function listOpenProposals(db: ControlDatabase): Promise<readonly ProposedTargetTable[]> {
  return db.selectFrom('proposed_target').selectAll().where('state', '=', 'open').orderBy('proposed_at').orderBy('id').execute();
}

/** Of some subjects, the newest first. */
export async function listProposalsOf(db: ControlDatabase, subjects: readonly string[]): Promise<readonly ProposedTargetTable[]> {
  if (subjects.length === 0) return [];
  const all = db.selectFrom('proposed_target').selectAll().where('subject', 'in', subjects);
  return all.orderBy('proposed_at', 'desc').orderBy('id', 'desc').execute();
}

type Decided = Pick<ProposedTargetTable, 'state' | 'decided_by' | 'decided_by_name' | 'decided_at' | 'decided_value' | 'decision_note'>;

/** @returns false where it has been decided before */
export async function decideProposedTarget(db: ControlDatabase, id: string, decided: Decided): Promise<boolean> {
  const changed = await db.updateTable('proposed_target').set(decided).where('id', '=', id).where('state', '=', 'open').executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}
