import type { ChartNoteTable } from '#server/control/chart-note-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export type KeptNote = ChartNoteTable;

/** Of which days: [from, to); null: from the beginning, to the end. */
export interface Stretch {
  readonly from: string | null;
  readonly to: string | null;
}

/** Notes of these days that are there, the newest first. */
export async function listChartNotes(db: ControlDatabase, { from, to }: Stretch): Promise<readonly KeptNote[]> {
  let found = db.selectFrom('chart_note').selectAll().where('removed_at', 'is', null);
  if (from !== null) found = found.where('ends_on', '>=', from);
  if (to !== null) found = found.where('starts_on', '<', to);
  return found.orderBy('starts_on', 'desc').orderBy('ends_on', 'desc').orderBy('id').execute();
}

export async function findChartNote(db: ControlDatabase, id: string): Promise<KeptNote | undefined> {
  return db.selectFrom('chart_note').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function countChartNotes(db: ControlDatabase): Promise<number> {
  const { count } = await db.selectFrom('chart_note').select(db.fn.countAll<bigint>().as('count')).executeTakeFirstOrThrow();
  return Number(count);
}

export async function addChartNote(change: ControlDatabase, note: KeptNote): Promise<void> {
  await change.insertInto('chart_note').values(note).execute();
}

export async function changeChartNote(change: ControlDatabase, id: string, values: Partial<Omit<KeptNote, 'id'>>): Promise<void> {
  await change.updateTable('chart_note').set(values).where('id', '=', id).execute();
}

/** Takes out of what was written what the function says. @param clean undefined: it stays */
export async function cleanChartNotes(db: ControlDatabase, clean: (text: string) => string | undefined): Promise<void> {
  for (const { id, title, text, edition } of await db.selectFrom('chart_note').selectAll().execute()) {
    const next = { title: clean(title) ?? title, text: clean(text) ?? text };
    if (next.title !== title || next.text !== text) await changeChartNote(db, id, { ...next, edition: edition + 1n });
  }
}
