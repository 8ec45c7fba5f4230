import type { ControlDatabase } from '#server/control/open-control.ts';

/** Accounts that sign in through a provider. */
export async function listSignedInElsewhere(db: ControlDatabase): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('outside_identity').select('account_id').distinct().execute();
  return new Set(rows.map(({ account_id }) => account_id));
}

export async function signsInElsewhere(db: ControlDatabase, account: string): Promise<boolean> {
  const row = await db.selectFrom('outside_identity').select('account_id').where('account_id', '=', account).limit(1).executeTakeFirst();
  return row !== undefined;
}
