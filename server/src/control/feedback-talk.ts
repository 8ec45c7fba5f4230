import type { FeedbackNoteTable, FeedbackTalkTable } from '#server/control/meeting-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export type Talk = FeedbackTalkTable;

export async function findTalk(db: ControlDatabase, meeting: string): Promise<Talk | undefined> {
  return db.selectFrom('feedback_talk').selectAll().where('meeting_id', '=', meeting).executeTakeFirst();
}

export async function listTalks(db: ControlDatabase): Promise<ReadonlyMap<string, Talk>> {
  const rows = await db.selectFrom('feedback_talk').selectAll().execute();
  return new Map(rows.map((row) => [row.meeting_id, row]));
}

/**
 * Keeps a talk as it is from now on.
 * @param edition it began from; 0: there was none
 * @returns false where somebody else was there first
 */
export async function keepTalk(db: ControlDatabase, talk: Talk, edition: bigint): Promise<boolean> {
  if (edition === 0n) {
    const added = await db
      .insertInto('feedback_talk')
      .values(talk)
      .onConflict((conflict) => conflict.column('meeting_id').doNothing())
      .executeTakeFirst();
    return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const { meeting_id, ...values } = talk;
  const changed = await db
    .updateTable('feedback_talk')
    .set(values)
    .where('meeting_id', '=', meeting_id)
    .where('edition', '=', edition)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

export async function findNote(db: ControlDatabase, meeting: string, person: string): Promise<FeedbackNoteTable | undefined> {
  return db.selectFrom('feedback_note').selectAll().where('meeting_id', '=', meeting).where('person_id', '=', person).executeTakeFirst();
}

/** @returns false where another window of the same person was there first */
export async function keepNote(db: ControlDatabase, note: FeedbackNoteTable, edition: bigint): Promise<boolean> {
  if (edition === 0n) {
    const added = await db
      .insertInto('feedback_note')
      .values(note)
      .onConflict((conflict) => conflict.columns(['meeting_id', 'person_id']).doNothing())
      .executeTakeFirst();
    return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const changed = await db
    .updateTable('feedback_note')
    .set({ text: note.text, edition: note.edition, updated_at: note.updated_at })
    .where('meeting_id', '=', note.meeting_id)
    .where('person_id', '=', note.person_id)
    .where('edition', '=', edition)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Texts of talks, notes and actions, each cleaned by `clean`: undefined where nothing of it is to go. */
export async function cleanTalks(db: ControlDatabase, clean: (text: string) => string | undefined): Promise<void> {
  for (const { meeting_id, notes } of await db.selectFrom('feedback_talk').select(['meeting_id', 'notes']).execute()) {
    const next = clean(notes);
    if (next !== undefined) await db.updateTable('feedback_talk').set({ notes: next }).where('meeting_id', '=', meeting_id).execute();
  }
  for (const { meeting_id, person_id, text } of await db.selectFrom('feedback_note').select(['meeting_id', 'person_id', 'text']).execute()) {
    const next = clean(text);
    if (next === undefined) continue;
    await db.updateTable('feedback_note').set({ text: next }).where('meeting_id', '=', meeting_id).where('person_id', '=', person_id).execute();
  }
  for (const { id, ...texts } of await db.selectFrom('action_item').select(['id', 'title', 'expected', 'closing_note']).execute()) {
    const next = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, clean(text) ?? text])) as typeof texts;
    if (JSON.stringify(next) !== JSON.stringify(texts)) await db.updateTable('action_item').set(next).where('id', '=', id).execute();
  }
  for (const { action_id, stage, note } of await db.selectFrom('action_result').select(['action_id', 'stage', 'note']).execute()) {
    const next = clean(note);
    if (next !== undefined)
      await db.updateTable('action_result').set({ note: next }).where('action_id', '=', action_id).where('stage', '=', stage).execute();
  }
}
