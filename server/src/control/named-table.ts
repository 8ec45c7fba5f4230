import type { NameChoiceTable, NamedTableTable, NamedTableVoteTable } from '#server/control/named-table-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export type NamedTableRow = NamedTableTable;

/** The latest first. */
export async function listNamedTables(db: ControlDatabase): Promise<readonly NamedTableRow[]> {
  return db.selectFrom('named_table').selectAll().orderBy('starts_on', 'desc').orderBy('made_at', 'desc').orderBy('id').execute();
}

export async function findNamedTable(db: ControlDatabase, id: string): Promise<NamedTableRow | undefined> {
  return db.selectFrom('named_table').selectAll().where('id', '=', id).executeTakeFirst();
}

/** @returns false where it is there already */
export async function addNamedTable(change: ControlDatabase, row: NamedTableRow): Promise<boolean> {
  const added = await change
    .insertInto('named_table')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function listVotes(db: ControlDatabase, table: string): Promise<readonly NamedTableVoteTable[]> {
  return db.selectFrom('named_table_vote').selectAll().where('table_id', '=', table).execute();
}

/** What one person has answered, to nobody else. */
export async function findVotes(db: ControlDatabase, person: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('named_table_vote').selectAll().where('person_id', '=', person).execute();
  return new Map(rows.map(({ table_id, sealed }) => [table_id, sealed]));
}

/** @returns false where the vote is not open any more */
export async function keepVote(change: ControlDatabase, { table_id, person_id, sealed }: NamedTableVoteTable): Promise<boolean> {
  // Holds the row: it cannot be counted between this and the answer.
  const held = change.updateTable('named_table').set({ id: table_id }).where('id', '=', table_id);
  const open = await held.where('counted_at', 'is', null).where('stopped_at', 'is', null).executeTakeFirst();
  if (open.numUpdatedRows === 0n) return false;
  await change
    .insertInto('named_table_vote')
    .values({ table_id, person_id, sealed })
    .onConflict((conflict) => conflict.columns(['table_id', 'person_id']).doUpdateSet({ sealed }))
    .execute();
  return true;
}

/** Keeps how many agreed, and nothing of who did. @returns false where it was counted or stopped meanwhile */
export async function closeVote(change: ControlDatabase, id: string, { agreed, members, now }: { agreed: number; members: number; now: Date }) {
  const open = change
    .updateTable('named_table')
    .set({ agreed: BigInt(agreed), members: BigInt(members), counted_at: now.toISOString() })
    .where('id', '=', id);
  const changed = await open.where('counted_at', 'is', null).where('stopped_at', 'is', null).executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return false;
  await change.deleteFrom('named_table_vote').where('table_id', '=', id).execute();
  return true;
}

/** @param by null: by the rule that forbids it. @returns false where it was stopped before */
export async function stopNamedTable(change: ControlDatabase, id: string, { by, reason, now }: { by: string | null; reason: string; now: Date }) {
  const values = { stopped_by_name: by, stopped_at: now.toISOString(), stop_reason: reason };
  const changed = await change.updateTable('named_table').set(values).where('id', '=', id).where('stopped_at', 'is', null).executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return false;
  await change.deleteFrom('named_table_vote').where('table_id', '=', id).execute();
  return true;
}

/** By person, of who has chosen. */
export async function listNameChoices(db: ControlDatabase): Promise<ReadonlyMap<string, NameChoiceTable>> {
  const rows = await db.selectFrom('name_choice').selectAll().execute();
  return new Map(rows.map((row) => [row.person_id, row]));
}

export async function keepNameChoice(
  change: ControlDatabase,
  person: string,
  chosen: Partial<Pick<NameChoiceTable, 'hides_in_tables' | 'shows_in_wins'>>,
): Promise<void> {
  await change
    .insertInto('name_choice')
    .values({ person_id: person, hides_in_tables: 0n, shows_in_wins: 0n, ...chosen })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(chosen))
    .execute();
}

/** Takes out of what was written what the function says. @param clean undefined: it stays */
export async function cleanNamedTables(db: ControlDatabase, clean: (text: string) => string | undefined): Promise<void> {
  for (const { id, stopped_by_name, stop_reason } of await listNamedTables(db)) {
    const texts = { stopped_by_name, stop_reason };
    const next = {
      stopped_by_name: stopped_by_name === null ? null : (clean(stopped_by_name) ?? stopped_by_name),
      stop_reason: stop_reason === null ? null : (clean(stop_reason) ?? stop_reason),
    };
    if (JSON.stringify(next) !== JSON.stringify(texts)) await db.updateTable('named_table').set(next).where('id', '=', id).execute();
  }
}
