import type { DeliveryState } from '@leadline/contract';
import type { ControlDatabase } from '#server/control/open-control.ts';
import type { SendingDeliveryTable } from '#server/control/sending-tables.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';

export type DeliveryRow = SendingDeliveryTable;

export interface NewSendingDelivery {
  readonly kind: 'board' | 'alert';
  readonly source: string;
  readonly target: string;
  readonly occurrence: string;
  readonly status?: DeliveryState;
  readonly error?: string;
}

/** One thing for one reader is there once, whoever adds it and how often. */
export async function addDelivery(change: ControlDatabase, given: NewSendingDelivery, now: Date): Promise<boolean> {
  const { kind, source, target, occurrence, status = 'pending', error = null } = given;
  const at = now.toISOString();
  const row = { id: uuidV7(now), kind, source_id: source, target, occurrence, status, attempts: 0n, created_at: at, next_at: at };
  const added = await change
    .insertInto('sending_delivery')
    .values({ ...row, claimed_by: null, claimed_until: null, tried_at: null, error })
    .onConflict((conflict) => conflict.columns(['source_id', 'target', 'occurrence']).doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What is to be sent now and nobody is at, the oldest first. */
export async function listDueDeliveries(db: ControlDatabase, now: Date, limit: number): Promise<readonly DeliveryRow[]> {
  const at = now.toISOString();
  return db
    .selectFrom('sending_delivery')
    .selectAll()
    .where('status', '=', 'pending')
    .where('next_at', '<=', at)
    .where((either) => either.or([either('claimed_until', 'is', null), either('claimed_until', '<', at)]))
    .orderBy('next_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Of several servers one gets it, until the claim runs out. */
export async function claimForSending(db: ControlDatabase, id: string, by: string, now: Date, untilMs: number): Promise<boolean> {
  const at = now.toISOString();
  const claimed = await db
    .updateTable('sending_delivery')
    .set({ claimed_by: by, claimed_until: new Date(now.getTime() + untilMs).toISOString() })
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .where((either) => either.or([either('claimed_until', 'is', null), either('claimed_until', '<', at)]))
    .executeTakeFirst();
  return claimed.numUpdatedRows > 0n;
}

/**
 * From here on it may have left: whatever happens, nobody sends it again by himself. False where the claim ran out meanwhile and somebody else has it.
 */
export async function beginSending(db: ControlDatabase, id: string, by: string, now: Date): Promise<boolean> {
  const begun = await db
    .updateTable('sending_delivery')
    .set((row) => ({ status: 'sending', tried_at: now.toISOString(), attempts: row('attempts', '+', 1n) }))
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .where('claimed_by', '=', by)
    .executeTakeFirst();
  return begun.numUpdatedRows > 0n;
}

export async function endDelivery(
  db: ControlDatabase,
  id: string,
  values: Partial<Pick<DeliveryRow, 'next_at' | 'error' | 'attempts' | 'tried_at'>> & { readonly status: DeliveryState },
): Promise<void> {
  await db
    .updateTable('sending_delivery')
    .set({ ...values, claimed_by: null, claimed_until: null })
    .where('id', '=', id)
    .execute();
}

/** Where a server stopped while it sent: whether the mail left nobody can tell, and it is not sent a second time. */
export async function giveUpUnfinished(db: ControlDatabase, before: Date): Promise<number> {
  const given = await db
    .updateTable('sending_delivery')
    .set({ status: 'unknown', error: 'sendings.stopped_while_sending', claimed_by: null, claimed_until: null })
    .where('status', '=', 'sending')
    .where('tried_at', '<', before.toISOString())
    .executeTakeFirst();
  return Number(given.numUpdatedRows);
}

/** The newest day first. */
export async function listDeliveriesOf(db: ControlDatabase, sources: readonly string[]): Promise<readonly DeliveryRow[]> {
  if (sources.length === 0) return [];
  const all = db.selectFrom('sending_delivery').selectAll().where('source_id', 'in', sources);
  return all.orderBy('occurrence', 'desc').orderBy('id').execute();
}

/** Of sendings a reader's own ones; a new try is made at once. */
export async function removeOldDeliveries(db: ControlDatabase, before: Date): Promise<void> {
  await db.deleteFrom('sending_delivery').where('created_at', '<', before.toISOString()).where('status', '<>', 'pending').execute();
}
