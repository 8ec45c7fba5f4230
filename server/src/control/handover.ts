import type { ExpressionBuilder } from 'kysely';
import type { ControlTables } from '#server/control/control-tables.ts';
import type { HandoverCheckTable, HandoverEventTable, HandoverTable } from '#server/control/handover-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export type HandoverRow = HandoverTable;
export type HandoverCheck = HandoverCheckTable;
export type HandoverEvent = HandoverEventTable;

/** Rows are read and written so many at a time: engines bind a limited number of values. */
const rowsAtOnce = 200;

function* partsOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += rowsAtOnce) yield all.slice(start, start + rowsAtOnce);
}

/** The latest first. */
export async function listHandovers(db: ControlDatabase): Promise<readonly HandoverRow[]> {
  return db.selectFrom('handover').selectAll().orderBy('offered_at', 'desc').orderBy('id').execute();
}

export async function findHandover(db: ControlDatabase, id: string): Promise<HandoverRow | undefined> {
  return db.selectFrom('handover').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Accepted, and not told to the facts yet. */
export async function listUntold(db: ControlDatabase): Promise<readonly HandoverRow[]> {
  return db
    .selectFrom('handover')
    .selectAll()
    .where('state', '=', 'accepted')
    .where('told_at', 'is', null)
    .orderBy('accepted_at')
    .orderBy('id')
    .execute();
}

/** Customers by handover. */
export async function listHandedCustomers(db: ControlDatabase, handover?: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = db.selectFrom('handover_customer').selectAll();
  const rows = await (handover === undefined ? all : all.where('handover_id', '=', handover)).orderBy('handover_id').orderBy('account_id').execute();
  const found = new Map<string, string[]>();
  for (const { handover_id, account_id } of rows) {
    const own = found.get(handover_id);
    if (own) own.push(account_id);
    else found.set(handover_id, [account_id]);
  }
  return found;
}

export async function listChecks(db: ControlDatabase, handover: string): Promise<readonly HandoverCheck[]> {
  return db.selectFrom('handover_check').selectAll().where('handover_id', '=', handover).orderBy('position').execute();
}

export async function listEvents(db: ControlDatabase, handover: string): Promise<readonly HandoverEvent[]> {
  return db.selectFrom('handover_event').selectAll().where('handover_id', '=', handover).orderBy('position').execute();
}

/** Of every handover, in order. */
export async function listAllChecks(db: ControlDatabase): Promise<ReadonlyMap<string, readonly HandoverCheck[]>> {
  return byHandover(await db.selectFrom('handover_check').selectAll().orderBy('handover_id').orderBy('position').execute());
}

export async function listAllEvents(db: ControlDatabase): Promise<ReadonlyMap<string, readonly HandoverEvent[]>> {
  return byHandover(await db.selectFrom('handover_event').selectAll().orderBy('handover_id').orderBy('position').execute());
}

function byHandover<T extends { readonly handover_id: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.handover_id, [...(found.get(row.handover_id) ?? []), row]);
  return found;
}

const isOver = (today: string) => (where: ExpressionBuilder<ControlTables, 'handover'>) =>
  where.or([where('state', 'in', ['declined', 'withdrawn']), where.and([where('state', '=', 'accepted'), where('starts_on', '<=', today)])]);

/** Customers that are in a handover, and which: under way, or accepted and not begun. */
export async function listClaims(db: ControlDatabase, today: string): Promise<ReadonlyMap<string, string>> {
  const over = db.selectFrom('handover').select('id').where(isOver(today));
  const rows = await db.selectFrom('handover_claim').selectAll().where('handover_id', 'not in', over).execute();
  return new Map(rows.map(({ account_id, handover_id }) => [account_id, handover_id]));
}

export interface NewHandover {
  readonly row: HandoverRow;
  readonly customers: readonly string[];
  readonly checks: readonly Omit<HandoverCheck, 'handover_id' | 'position'>[];
}

/** @returns false where it is there already */
export async function addHandover(db: ControlDatabase, { row, customers, checks }: NewHandover): Promise<boolean> {
  const added = await db
    .insertInto('handover')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if ((added.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
  for (const some of partsOf(customers))
    await db
      .insertInto('handover_customer')
      .values(some.map((account_id) => ({ handover_id: row.id, account_id })))
      .execute();
  if (checks.length > 0)
    await db
      .insertInto('handover_check')
      .values(checks.map((check, at) => ({ handover_id: row.id, position: BigInt(at), ...check })))
      .execute();
  return true;
}

/** Takes customers for a handover. @returns those another one holds */
export async function claimCustomers(db: ControlDatabase, handover: string, customers: readonly string[]): Promise<readonly string[]> {
  const taken: string[] = [];
  for (const account_id of customers) {
    const added = await db
      .insertInto('handover_claim')
      .values({ account_id, handover_id: handover })
      .onConflict((conflict) => conflict.column('account_id').doNothing())
      .executeTakeFirst();
    if ((added.numInsertedOrUpdatedRows ?? 0n) === 0n) taken.push(account_id);
  }
  return taken;
}

/** What is over holds no customer any more: closed, or begun by `today`. */
export async function releaseCustomers(db: ControlDatabase, today: string): Promise<void> {
  const over = db.selectFrom('handover').select('id').where(isOver(today));
  await db.deleteFrom('handover_claim').where('handover_id', 'in', over).execute();
}

/** @returns false where somebody else has answered first */
export async function changeHandover(
  db: ControlDatabase,
  id: string,
  edition: bigint,
  values: Partial<Pick<HandoverRow, 'state' | 'starts_on' | 'accepted_at'>>,
): Promise<boolean> {
  const changed = await db
    .updateTable('handover')
    .set({ ...values, edition: edition + 1n })
    .where('id', '=', id)
    .where('edition', '=', edition)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

export async function addEvent(db: ControlDatabase, handover: string, event: Omit<HandoverEvent, 'handover_id' | 'position'>): Promise<void> {
  const last = await db
    .selectFrom('handover_event')
    .select((the) => the.fn.countAll().as('count'))
    .where('handover_id', '=', handover)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('handover_event')
    .values({ handover_id: handover, position: BigInt(last.count), ...event })
    .execute();
}

/** @returns whether it was otherwise before */
export async function tickCheck(
  db: ControlDatabase,
  { handover_id, position }: Pick<HandoverCheck, 'handover_id' | 'position'>,
  column: 'is_given' | 'is_received',
  isDone: boolean,
): Promise<boolean> {
  const changed = await db
    .updateTable('handover_check')
    .set({ [column]: isDone ? 1n : 0n })
    .where('handover_id', '=', handover_id)
    .where('position', '=', position)
    .where(column, '<>', isDone ? 1n : 0n)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

export async function markTold(db: ControlDatabase, handover: string, now: Date): Promise<void> {
  await db.updateTable('handover').set({ told_at: now.toISOString() }).where('id', '=', handover).execute();
}

/** Notes, questions, answers and checklists, each cleaned by `clean`: undefined where nothing of it is to go. */
export async function cleanHandovers(db: ControlDatabase, clean: (text: string) => string | undefined): Promise<void> {
  for (const { id, notes } of await db.selectFrom('handover').select(['id', 'notes']).execute()) {
    const next = clean(notes);
    if (next !== undefined) await db.updateTable('handover').set({ notes: next }).where('id', '=', id).execute();
  }
  for (const table of ['handover_check', 'handover_event'] as const)
    for (const { handover_id, position, text } of await db.selectFrom(table).select(['handover_id', 'position', 'text']).execute()) {
      const next = clean(text);
      if (next === undefined) continue;
      await db.updateTable(table).set({ text: next }).where('handover_id', '=', handover_id).where('position', '=', position).execute();
    }
}
