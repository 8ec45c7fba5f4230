import type { PeriodCloseTable, ValueReasonTable } from '#server/control/period-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

/** Half-open. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** The latest first, with how many scorecards each keeps. */
export async function listCloses(db: ControlDatabase): Promise<readonly (PeriodCloseTable & { readonly cards: number })[]> {
  const rows = await db
    .selectFrom('period_close')
    .leftJoin('closed_card', 'closed_card.close_id', 'period_close.id')
    .selectAll('period_close')
    .select((the) => the.fn.count('closed_card.subject').as('cards'))
    .groupBy('period_close.id')
    .orderBy('period_to', 'desc')
    .orderBy('period_from')
    .execute();
  return rows.map((row) => ({ ...row, cards: Number(row.cards) }));
}

export async function findClose(db: ControlDatabase, { from, to }: Stretch): Promise<PeriodCloseTable | undefined> {
  return db.selectFrom('period_close').selectAll().where('period_from', '=', from).where('period_to', '=', to).executeTakeFirst();
}

export interface NewClose extends Omit<PeriodCloseTable, 'id'> {
  readonly id: string;
  /** By key of the subject, as JSON. */
  readonly cards: ReadonlyMap<string, string>;
}

const rowsAtOnce = 100;

export async function addClose(db: ControlDatabase, { cards, ...close }: NewClose): Promise<void> {
  await db.insertInto('period_close').values(close).execute();
  const rows = [...cards].map(([subject, card]) => ({ close_id: close.id, subject, card }));
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await db
      .insertInto('closed_card')
      .values(rows.slice(start, start + rowsAtOnce))
      .execute();
}

/** What was kept of each subject, as JSON; those without a scorecard then are left out. */
export async function findClosedCards(db: ControlDatabase, close: string, subjects: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < subjects.length; start += rowsAtOnce) {
    const some = subjects.slice(start, start + rowsAtOnce);
    const rows = await db.selectFrom('closed_card').selectAll().where('close_id', '=', close).where('subject', 'in', some).execute();
    for (const { subject, card } of rows) found.set(subject, card);
  }
  return found;
}

export async function addReason(db: ControlDatabase, reason: ValueReasonTable): Promise<void> {
  await db.insertInto('value_reason').values(reason).execute();
}

/** Of numbers whose period lies within the stretch; the newest first. Of one subject, or of all. */
export async function listReasons(db: ControlDatabase, { from, to }: Stretch, subject?: string): Promise<readonly ValueReasonTable[]> {
  const all = db.selectFrom('value_reason').selectAll().where('period_from', '>=', from).where('period_to', '<=', to);
  return (subject === undefined ? all : all.where('subject', '=', subject)).orderBy('created_at', 'desc').orderBy('id', 'desc').execute();
}
