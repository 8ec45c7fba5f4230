import type { EndReason, StopReason } from '@leadline/contract';
import type { ControlDatabase } from '#server/control/open-control.ts';
import type { SendingStateTable, SendingTable } from '#server/control/sending-tables.ts';

export type SendingRow = SendingTable;

/** The oldest first. */
export async function listSendings(db: ControlDatabase, board?: string): Promise<readonly SendingRow[]> {
  const all = db.selectFrom('sending').selectAll().orderBy('created_at').orderBy('id');
  return (board === undefined ? all : all.where('board_id', '=', board)).execute();
}

export async function findSending(db: ControlDatabase, id: string): Promise<SendingRow | undefined> {
  return db.selectFrom('sending').selectAll().where('id', '=', id).executeTakeFirst();
}

/** @returns false where one with this id is there already */
export async function addSending(change: ControlDatabase, row: SendingRow, readers: readonly string[]): Promise<boolean> {
  const added = await change
    .insertInto('sending')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if ((added.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
  await setReaders(change, row.id, readers);
  return true;
}

export async function changeSending(change: ControlDatabase, id: string, values: Partial<Omit<SendingRow, 'id' | 'account_id'>>): Promise<void> {
  await change.updateTable('sending').set(values).where('id', '=', id).execute();
}

export async function setReaders(change: ControlDatabase, id: string, readers: readonly string[]): Promise<void> {
  await change.deleteFrom('sending_reader').where('sending_id', '=', id).execute();
  for (const reader of new Set(readers)) await change.insertInto('sending_reader').values({ sending_id: id, reader }).execute();
}

/** With whatever was to be sent by it. */
export async function removeSending(change: ControlDatabase, id: string): Promise<void> {
  await change.deleteFrom('sending_delivery').where('source_id', '=', id).execute();
  for (const table of ['sending_reader', 'sending_state'] as const) await change.deleteFrom(table).where('sending_id', '=', id).execute();
  await change.deleteFrom('sending').where('id', '=', id).execute();
}

/** Of an account that goes: what it set up, and what it got. */
export async function removeSendingsOf(change: ControlDatabase, account: string): Promise<void> {
  const theirs = await change.selectFrom('sending').select('id').where('account_id', '=', account).execute();
  for (const { id } of theirs) await removeSending(change, id);
  await change.deleteFrom('sending_reader').where('reader', '=', `account ${account}`).execute();
  await change.deleteFrom('sending_state').where('account_id', '=', account).execute();
  await change.deleteFrom('sending_delivery').where('target', '=', `account ${account}`).execute();
}

/** `account <id>` and `team <id>`, by sending. */
export async function readersOf(db: ControlDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('sending_reader').selectAll().where('sending_id', 'in', ids).orderBy('reader').execute();
  const found = new Map<string, string[]>();
  for (const { sending_id, reader } of rows) found.set(sending_id, [...(found.get(sending_id) ?? []), reader]);
  return found;
}

/** What became of readers, by sending and account. */
export async function statesOf(db: ControlDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, SendingStateTable>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('sending_state').selectAll().where('sending_id', 'in', ids).execute();
  return new Map(rows.map((row) => [`${row.sending_id} ${row.account_id}`, row]));
}

/** @returns whether it was otherwise before */
export async function setStopped(change: ControlDatabase, id: string, account: string, because: StopReason | null, now: Date): Promise<boolean> {
  const before = (await statesOf(change, [id])).get(`${id} ${account}`);
  if ((before?.stopped_because ?? null) === because) return false;
  const values = { failures: 0n, stopped_because: because, stopped_at: because === null ? null : now.toISOString() };
  await keepState(change, { sending_id: id, account_id: account, ...values });
  return true;
}

/** A failure in a row more, or none any more. @returns how many */
export async function countFailure(change: ControlDatabase, id: string, account: string, isFailure: boolean): Promise<number> {
  const before = (await statesOf(change, [id])).get(`${id} ${account}`);
  if (!isFailure && before === undefined) return 0;
  const failures = isFailure ? (before?.failures ?? 0n) + 1n : 0n;
  await keepState(change, { sending_id: id, account_id: account, stopped_because: null, stopped_at: null, ...before, failures });
  return Number(failures);
}

async function keepState(change: ControlDatabase, row: SendingStateTable): Promise<void> {
  const { sending_id: _s, account_id: _a, ...values } = row;
  await change
    .insertInto('sending_state')
    .values(row)
    .onConflict((conflict) => conflict.columns(['sending_id', 'account_id']).doUpdateSet(values))
    .execute();
}

/** Nothing is sent by it any more. @returns whether it was not so before */
export async function endSending(change: ControlDatabase, id: string, because: EndReason): Promise<boolean> {
  const ended = await change
    .updateTable('sending')
    .set({ is_on: 0n, ended_because: because })
    .where('id', '=', id)
    .where('ended_because', 'is', null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) return false;
  await change.deleteFrom('sending_delivery').where('source_id', '=', id).where('status', '=', 'pending').execute();
  return true;
}

/** What administrators wrote when they stopped them, by sending: the record of changes keeps it. */
export async function reasonsOfEnding(db: ControlDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const entries = db.selectFrom('audit_entry').select(['subject_id', 'reason']).where('action', '=', 'sendings.ended_by');
  const rows = await entries.where('subject_id', 'in', ids).orderBy('seq').execute();
  return new Map(rows.map(({ subject_id, reason }) => [subject_id, reason ?? '']));
}

/** Of several servers one plans the days up to `today`. @returns whether it is this one */
export async function claimPlanning(change: ControlDatabase, { id, planned_on }: SendingRow, today: string): Promise<boolean> {
  const claimed = await change
    .updateTable('sending')
    .set({ planned_on: today })
    .where('id', '=', id)
    .where('planned_on', '=', planned_on)
    .where('is_on', '=', 1n)
    .executeTakeFirst();
  return claimed.numUpdatedRows > 0n;
}
