import type { ActionItemTable, ActionResultTable } from '#server/control/meeting-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export type ActionRow = ActionItemTable;
export type ResultRow = ActionResultTable;

export async function listActionsOf(db: ControlDatabase, meeting: string): Promise<readonly ActionRow[]> {
  return db.selectFrom('action_item').selectAll().where('meeting_id', '=', meeting).orderBy('position').orderBy('id').execute();
}

export async function listActions(db: ControlDatabase): Promise<readonly ActionRow[]> {
  return db.selectFrom('action_item').selectAll().orderBy('due_on').orderBy('id').execute();
}

export async function findAction(db: ControlDatabase, id: string): Promise<ActionRow | undefined> {
  return db.selectFrom('action_item').selectAll().where('id', '=', id).executeTakeFirst();
}

/** @returns false where it is there already */
export async function addAction(db: ControlDatabase, row: ActionRow): Promise<boolean> {
  const added = await db
    .insertInto('action_item')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function changeAction(db: ControlDatabase, id: string, values: Partial<Omit<ActionRow, 'id'>>): Promise<void> {
  await db.updateTable('action_item').set(values).where('id', '=', id).execute();
}

/** Of what was never agreed nothing stays. */
export async function removeAction(db: ControlDatabase, id: string): Promise<void> {
  await db.deleteFrom('action_result').where('action_id', '=', id).execute();
  await db.deleteFrom('action_item').where('id', '=', id).execute();
}

/** By action, the earliest stage first. */
export async function listResults(db: ControlDatabase, action?: string): Promise<ReadonlyMap<string, readonly ResultRow[]>> {
  const all = db.selectFrom('action_result').selectAll();
  const rows = await (action === undefined ? all : all.where('action_id', '=', action)).orderBy('action_id').orderBy('stage').execute();
  const found = new Map<string, ResultRow[]>();
  for (const row of rows) found.set(row.action_id, [...(found.get(row.action_id) ?? []), row]);
  return found;
}

/** The days on which it will be asked what became of an action; those there already stay. */
export async function addStages(
  db: ControlDatabase,
  action: string,
  stages: readonly { readonly stage: number; readonly on: string }[],
): Promise<void> {
  for (const { stage, on } of stages)
    await db
      .insertInto('action_result')
      .values({ action_id: action, stage: BigInt(stage), due_on: on, value: null, read_at: null, answer: null, note: '', answered_on: null })
      .onConflict((conflict) => conflict.columns(['action_id', 'stage']).doNothing())
      .execute();
}

/** Of days that moved: what nobody has answered and nobody has read is asked anew. */
export async function removeOpenStages(db: ControlDatabase, action: string): Promise<void> {
  await db.deleteFrom('action_result').where('action_id', '=', action).where('answer', 'is', null).where('read_at', 'is', null).execute();
}

/** A value is read once: what was read stays. */
export async function keepResult(db: ControlDatabase, { action_id, stage }: ResultRow, value: string | null, now: Date): Promise<void> {
  await db
    .updateTable('action_result')
    .set({ value, read_at: now.toISOString() })
    .where('action_id', '=', action_id)
    .where('stage', '=', stage)
    .where('read_at', 'is', null)
    .execute();
}

export async function keepAnswer(
  db: ControlDatabase,
  { action_id, stage }: Pick<ResultRow, 'action_id' | 'stage'>,
  told: Pick<ResultRow, 'answer' | 'note' | 'answered_on'>,
): Promise<void> {
  await db.updateTable('action_result').set(told).where('action_id', '=', action_id).where('stage', '=', stage).execute();
}
