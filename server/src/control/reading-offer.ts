import type { ControlDatabase } from '#server/control/open-control.ts';

export interface ReadingOffer {
  /** Since when there is the account; null: there is none. */
  readonly createdAt: string | null;
  readonly closedAt: string | null;
}

export async function findReadingOffer(db: ControlDatabase, account: string): Promise<ReadingOffer> {
  const own = await db.selectFrom('account').select('created_at').where('id', '=', account).executeTakeFirst();
  const offer = await db.selectFrom('reading_offer').select('closed_at').where('account_id', '=', account).executeTakeFirst();
  return { createdAt: own?.created_at ?? null, closedAt: offer?.closed_at ?? null };
}

/** Done twice it changes nothing. */
export async function closeReadingOffer(db: ControlDatabase, account: string, now: Date): Promise<void> {
  await db
    .insertInto('reading_offer')
    .values({ account_id: account, closed_at: now.toISOString() })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .execute();
}
