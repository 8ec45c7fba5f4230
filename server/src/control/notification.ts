import type { NotificationMail } from '@leadline/contract';
import type { NotificationTable } from '#server/control/comment-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';

export type KeptNotification = NotificationTable;
export type NewNotification = Pick<NotificationTable, 'account_id' | 'kind' | 'path' | 'data' | 'once'>;

/** What an account was told of already is not told again. @returns accounts that have something new */
export async function addNotifications(change: ControlDatabase, given: readonly NewNotification[], now: Date): Promise<readonly string[]> {
  const told: string[] = [];
  for (const one of given) {
    const row = { id: uuidV7(now), ...one, at: now.toISOString(), read_at: null, mailed_at: null };
    const added = await change
      .insertInto('notification')
      .values(row)
      .onConflict((conflict) => conflict.columns(['account_id', 'once']).doNothing())
      .executeTakeFirst();
    if ((added.numInsertedOrUpdatedRows ?? 0n) > 0n) told.push(one.account_id);
  }
  return told;
}

/** The newest first. @param before the id of the last one seen */
export async function listNotifications(
  db: ControlDatabase,
  account: string,
  { limit, before }: { readonly limit: number; readonly before?: string | undefined },
): Promise<readonly KeptNotification[]> {
  let all = db.selectFrom('notification').selectAll().where('account_id', '=', account);
  if (before !== undefined) all = all.where('id', '<', before);
  return all.orderBy('id', 'desc').limit(limit).execute();
}

export async function countUnread(db: ControlDatabase, account: string): Promise<number> {
  const all = db.selectFrom('notification').where('account_id', '=', account).where('read_at', 'is', null);
  return Number((await all.select((select) => select.fn.countAll().as('count')).executeTakeFirstOrThrow()).count);
}

/** @param ids null: all of the account */
export async function markRead(db: ControlDatabase, account: string, ids: readonly string[] | null, now: Date): Promise<void> {
  if (ids?.length === 0) return;
  const unread = db.updateTable('notification').set({ read_at: now.toISOString() }).where('account_id', '=', account).where('read_at', 'is', null);
  await (ids === null ? unread : unread.where('id', 'in', ids)).execute();
}

export async function mailChoiceOf(db: ControlDatabase, account: string): Promise<NotificationMail> {
  const row = await db.selectFrom('notification_choice').select('mail').where('account_id', '=', account).executeTakeFirst();
  return (row?.mail ?? 'daily') as NotificationMail;
}

export async function chooseMail(db: ControlDatabase, account: string, mail: NotificationMail): Promise<void> {
  await db
    .insertInto('notification_choice')
    .values({ account_id: account, mail, digest_on: null })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ mail }))
    .execute();
}

/** Of those who can get mail: unread, never mailed, told before the moment. The oldest first. */
export async function listUnmailed(db: ControlDatabase, before: Date): Promise<readonly KeptNotification[]> {
  return db
    .selectFrom('notification')
    .innerJoin('account', 'account.id', 'notification.account_id')
    .selectAll('notification')
    .where('notification.read_at', 'is', null)
    .where('notification.mailed_at', 'is', null)
    .where('notification.at', '<=', before.toISOString())
    .where('account.status', '=', 'active')
    .where('account.email', 'is not', null)
    .orderBy('notification.id')
    .limit(5_000)
    .execute();
}

/** Of several servers one wins. @returns whether this one may send the summary of the day */
export async function claimDigest(db: ControlDatabase, account: string, day: string): Promise<boolean> {
  await db
    .insertInto('notification_choice')
    .values({ account_id: account, mail: 'daily', digest_on: null })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .execute();
  const claimed = await db
    .updateTable('notification_choice')
    .set({ digest_on: day })
    .where('account_id', '=', account)
    .where((where) => where.or([where('digest_on', 'is', null), where('digest_on', '<', day)]))
    .executeTakeFirst();
  return claimed.numUpdatedRows > 0n;
}

/** The mail was not taken: it is tried again. */
export async function releaseDigest(db: ControlDatabase, account: string): Promise<void> {
  await db.updateTable('notification_choice').set({ digest_on: null }).where('account_id', '=', account).execute();
}

/** @returns those that nobody else has claimed meanwhile */
export async function claimMailed(db: ControlDatabase, ids: readonly string[], now: Date): Promise<ReadonlySet<string>> {
  const claimed = new Set<string>();
  for (const id of ids) {
    const one = db.updateTable('notification').set({ mailed_at: now.toISOString() }).where('id', '=', id).where('mailed_at', 'is', null);
    if ((await one.executeTakeFirst()).numUpdatedRows > 0n) claimed.add(id);
  }
  return claimed;
}

export async function releaseMailed(db: ControlDatabase, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.updateTable('notification').set({ mailed_at: null }).where('id', 'in', ids).execute();
}

/** What was told long ago is of no use to anybody. @returns how many went */
export async function removeOldNotifications(db: ControlDatabase, before: Date): Promise<number> {
  const removed = await db.deleteFrom('notification').where('at', '<', before.toISOString()).executeTakeFirst();
  return Number(removed.numDeletedRows);
}

/** Accounts of people of the records, of those that may come in. */
export async function accountsOfPersons(db: ControlDatabase, persons: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (persons.length === 0) return new Map();
  const rows = await db.selectFrom('account').select(['id', 'person']).where('status', '=', 'active').where('person', 'in', persons).execute();
  const found = new Map<string, string[]>();
  for (const { id, person } of rows) found.set(person!, [...(found.get(person!) ?? []), id]);
  return found;
}
