import { digestOf } from '#server/secret-text.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

/** Those kept before count no more. */
export async function keepRecoveryCodes(db: ControlDatabase, account: string, codes: readonly string[]): Promise<void> {
  await db.deleteFrom('recovery_code').where('account_id', '=', account).execute();
  if (codes.length === 0) return;
  const rows = codes.map((code) => ({ account_id: account, hash: digestOf(code), used_at: null }));
  await db.insertInto('recovery_code').values(rows).execute();
}

/** Of many at once exactly one is told that it has used the code. */
export async function takeRecoveryCode(db: ControlDatabase, account: string, code: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('recovery_code')
    .set({ used_at: now.toISOString() })
    .where('account_id', '=', account)
    .where('hash', '=', digestOf(code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function countRecoveryCodes(db: ControlDatabase, account: string): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_code')
    .select((select) => select.fn.countAll().as('count'))
    .where('account_id', '=', account)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
