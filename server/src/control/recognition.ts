import type {
  PointsEntryTable,
  RecognitionChoiceTable,
  RecognitionTable,
  SkillConfirmationTable,
  SkillTable,
} from '#server/control/recognition-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export type RecognitionRow = RecognitionTable;
export type PointsRow = PointsEntryTable;
export type SkillRow = SkillTable;
export type ConfirmationRow = SkillConfirmationTable;

export async function findRecognition(db: ControlDatabase, id: string): Promise<RecognitionRow | undefined> {
  return db.selectFrom('recognition').selectAll().where('id', '=', id).executeTakeFirst();
}

export interface RecognitionWanted {
  readonly receiver?: string | undefined;
  readonly giver?: string | undefined;
  /** Before this moment. */
  readonly before?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** What was not taken back, the newest first. */
export async function listRecognition(db: ControlDatabase, wanted: RecognitionWanted): Promise<readonly RecognitionRow[]> {
  const { receiver, giver, before, limit, offset } = wanted;
  let all = db.selectFrom('recognition').selectAll().where('removed_at', 'is', null);
  if (receiver !== undefined) all = all.where('receiver_id', '=', receiver);
  if (giver !== undefined) all = all.where('giver_id', '=', giver);
  if (before !== undefined) all = all.where('at', '<', before);
  return all.orderBy('at', 'desc').orderBy('id').limit(limit).offset(offset).execute();
}

/** How many thank-yous somebody has said on a day, those taken back too. */
export async function countThanks(db: ControlDatabase, giver: string, day: string): Promise<number> {
  const all = db.selectFrom('recognition').where('giver_id', '=', giver).where('day', '=', day);
  return Number((await all.select((select) => select.fn.countAll().as('count')).executeTakeFirstOrThrow()).count);
}

/** @returns false where it is there already */
export async function addRecognition(change: ControlDatabase, row: RecognitionRow): Promise<boolean> {
  const added = await change
    .insertInto('recognition')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What is taken back says nothing any more. @returns false where it was taken back already */
export async function takeBackRecognition(change: ControlDatabase, id: string, now: Date): Promise<boolean> {
  const changed = await change
    .updateTable('recognition')
    .set({ removed_at: now.toISOString(), text: '', value_text: null, about: null })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** The only way points change: one more entry. @returns false where it was entered already */
export async function enterPoints(change: ControlDatabase, row: PointsRow): Promise<boolean> {
  const added = await change
    .insertInto('points_entry')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The newest first. */
export async function listPoints(db: ControlDatabase, person: string): Promise<readonly PointsRow[]> {
  return db.selectFrom('points_entry').selectAll().where('person_id', '=', person).orderBy('at', 'desc').orderBy('id').execute();
}

export async function findPoints(db: ControlDatabase, id: string): Promise<PointsRow | undefined> {
  return db.selectFrom('points_entry').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What a thank-you or an achievement has brought. */
export async function listPointsOf(db: ControlDatabase, source: string): Promise<readonly PointsRow[]> {
  return db.selectFrom('points_entry').selectAll().where('source', '=', source).where('rule', '<>', 'correction').execute();
}

/** Points of thanks the two gave or were given since a day. */
export async function listThanksPoints(db: ControlDatabase, people: readonly string[], since: string): Promise<readonly PointsRow[]> {
  return db
    .selectFrom('points_entry')
    .selectAll()
    .where('rule', '=', 'thanks')
    .where('day', '>=', since)
    .where((where) => where.or([where('person_id', 'in', people), where('given_by', 'in', people)]))
    .execute();
}

export async function listSkills(db: ControlDatabase, person: string): Promise<readonly SkillRow[]> {
  return db.selectFrom('skill').selectAll().where('person_id', '=', person).where('removed_at', 'is', null).orderBy('at').orderBy('id').execute();
}

export async function findSkill(db: ControlDatabase, id: string): Promise<SkillRow | undefined> {
  return db.selectFrom('skill').selectAll().where('id', '=', id).executeTakeFirst();
}

/** @returns false where it is there already */
export async function addSkill(change: ControlDatabase, row: SkillRow): Promise<boolean> {
  const added = await change
    .insertInto('skill')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function removeSkill(change: ControlDatabase, id: string, now: Date): Promise<void> {
  await change.updateTable('skill').set({ removed_at: now.toISOString() }).where('id', '=', id).where('removed_at', 'is', null).execute();
  await change.deleteFrom('skill_confirmation').where('skill_id', '=', id).execute();
}

export async function listConfirmations(db: ControlDatabase, skills: readonly string[]): Promise<readonly ConfirmationRow[]> {
  if (skills.length === 0) return [];
  return db.selectFrom('skill_confirmation').selectAll().where('skill_id', 'in', skills).orderBy('at').orderBy('confirmer_id').execute();
}

/** @param said null: it is taken back */
export async function setConfirmation(
  change: ControlDatabase,
  skill: string,
  confirmer: string,
  said: { readonly as: string; readonly at: string } | null,
): Promise<void> {
  await change.deleteFrom('skill_confirmation').where('skill_id', '=', skill).where('confirmer_id', '=', confirmer).execute();
  if (said !== null)
    await change.insertInto('skill_confirmation').values({ skill_id: skill, confirmer_id: confirmer, said_as: said.as, at: said.at }).execute();
}

/** By person; who has never chosen is not in it. */
export async function listChoices(db: ControlDatabase): Promise<ReadonlyMap<string, RecognitionChoiceTable>> {
  const rows = await db.selectFrom('recognition_choice').selectAll().execute();
  return new Map(rows.map((row) => [row.person_id, row]));
}

export async function keepChoice(change: ControlDatabase, row: RecognitionChoiceTable): Promise<void> {
  const { person_id, ...chosen } = row;
  await change
    .insertInto('recognition_choice')
    .values({ person_id, ...chosen })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(chosen))
    .execute();
}

/** Takes out of what was said what the function says. @param clean undefined: it stays */
export async function cleanRecognition(db: ControlDatabase, clean: (text: string) => string | undefined): Promise<void> {
  for (const { id, text, value_text } of await db.selectFrom('recognition').select(['id', 'text', 'value_text']).execute()) {
    const next = { text: clean(text) ?? text, value_text: value_text === null ? null : (clean(value_text) ?? value_text) };
    if (next.text !== text || next.value_text !== value_text) await db.updateTable('recognition').set(next).where('id', '=', id).execute();
  }
  for (const { id, reason } of await db.selectFrom('points_entry').select(['id', 'reason']).execute()) {
    const next = clean(reason);
    if (next !== undefined) await db.updateTable('points_entry').set({ reason: next }).where('id', '=', id).execute();
  }
  for (const { id, name } of await db.selectFrom('skill').select(['id', 'name']).execute()) {
    const next = clean(name);
    if (next !== undefined) await db.updateTable('skill').set({ name: next }).where('id', '=', id).execute();
  }
}
