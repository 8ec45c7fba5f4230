import type { KpiAcknowledgementTable } from '#server/control/agreement-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export type KeptAcknowledgement = KpiAcknowledgementTable;

export async function listAcknowledgements(db: ControlDatabase, person?: string): Promise<readonly KeptAcknowledgement[]> {
  const all = db.selectFrom('kpi_acknowledgement').selectAll();
  return (person === undefined ? all : all.where('person_id', '=', person)).execute();
}

type Told = Pick<KpiAcknowledgementTable, 'assignment_id' | 'person_id' | 'terms'>;

/** A question of before stays with its answer. */
export async function keepConfirmation(db: ControlDatabase, told: Told, now: Date): Promise<void> {
  const confirmed_at = now.toISOString();
  await db
    .insertInto('kpi_acknowledgement')
    .values({ ...told, confirmed_at, question: null, asked_at: null, answer: null, answered_by: null, answered_at: null })
    .onConflict((conflict) => conflict.columns(['assignment_id', 'person_id']).doUpdateSet({ terms: told.terms, confirmed_at }))
    .execute();
}

/** What was asked before is asked anew; it is not confirmed meanwhile. */
export async function keepQuestion(db: ControlDatabase, told: Told, question: string, now: Date): Promise<void> {
  const asked = { terms: told.terms, confirmed_at: null, question, asked_at: now.toISOString(), answer: null, answered_by: null, answered_at: null };
  await db
    .insertInto('kpi_acknowledgement')
    .values({ ...told, ...asked })
    .onConflict((conflict) => conflict.columns(['assignment_id', 'person_id']).doUpdateSet(asked))
    .execute();
}

/** @returns false where nothing was asked */
export async function keepAnswer(
  db: ControlDatabase,
  { assignment, person, answer, by }: { readonly assignment: string; readonly person: string; readonly answer: string; readonly by: string | null },
  now: Date,
): Promise<boolean> {
  const changed = await db
    .updateTable('kpi_acknowledgement')
    .set({ answer, answered_by: by, answered_at: now.toISOString() })
    .where('assignment_id', '=', assignment)
    .where('person_id', '=', person)
    .where('question', 'is not', null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

export async function listInfluenceAnswered(db: ControlDatabase, person: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('influence_answered').select('kpi').where('person_id', '=', person).execute();
  return new Set(rows.map(({ kpi }) => kpi));
}

/** Answers shown at once: a single one can never be told from the difference. */
const shownEvery = 5n;

/**
 * Counts an answer; who has given it is kept apart, and neither with the time nor with the order.
 * @returns false where this person has answered before
 */
export async function countInfluence(
  change: ControlDatabase,
  { kpi, person, answer }: { readonly kpi: string; readonly person: string; readonly answer: string },
): Promise<boolean> {
  const known = await change.selectFrom('influence_answered').select('kpi').where('kpi', '=', kpi).where('person_id', '=', person).executeTakeFirst();
  if (known) return false;
  await change.insertInto('influence_answered').values({ kpi, person_id: person }).execute();
  await change
    .insertInto('influence_count')
    .values({ kpi, answer, count: 1n, shown: 0n })
    .onConflict((conflict) => conflict.columns(['kpi', 'answer']).doUpdateSet((update) => ({ count: update('influence_count.count', '+', 1n) })))
    .execute();
  const rows = await change.selectFrom('influence_count').select('count').where('kpi', '=', kpi).execute();
  const all = rows.reduce((sum, { count }) => sum + BigInt(count), 0n);
  if (all % shownEvery === 0n)
    await change
      .updateTable('influence_count')
      .set((update) => ({ shown: update.ref('count') }))
      .where('kpi', '=', kpi)
      .execute();
  return true;
}

/** By KPI and answer, as far as it may be shown. */
export async function listInfluence(db: ControlDatabase): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const rows = await db.selectFrom('influence_count').select(['kpi', 'answer', 'shown']).where('shown', '>', 0n).execute();
  const found = new Map<string, Map<string, number>>();
  for (const { kpi, answer, shown } of rows) found.set(kpi, (found.get(kpi) ?? new Map<string, number>()).set(answer, Number(shown)));
  return found;
}

export async function listHandling(db: ControlDatabase, role: string): Promise<readonly { verdict: string; text: string; locale: string }[]> {
  return db.selectFrom('verdict_handling').select(['verdict', 'text', 'locale']).where('role', '=', role).execute();
}

export async function keepHandling(
  change: ControlDatabase,
  {
    role,
    lines,
    locale,
  }: { readonly role: string; readonly lines: readonly { readonly verdict: string; readonly text: string }[]; readonly locale: string },
  now: Date,
): Promise<void> {
  const before = new Map((await listHandling(change, role)).map((line) => [line.verdict, line]));
  for (const { verdict, text } of lines) {
    if (before.get(verdict)?.text === text) continue;
    const of = change.deleteFrom('verdict_handling').where('role', '=', role).where('verdict', '=', verdict);
    await of.execute();
    if (text !== '') await change.insertInto('verdict_handling').values({ role, verdict, text, locale, changed_at: now.toISOString() }).execute();
  }
}
