import { LeadlineError } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { getAccount } from '#server/control/account.ts';
import { endSessions } from '#server/control/session.ts';
import { actOf } from '#server/http/act-of.ts';
import { getProvider } from '#server/providers/provider.ts';

/** By an administrator. @throws LeadlineError access.no_provider, access.no_account, access.demo_person, access.identity_taken */
export async function linkIdentity(
  asking: Asking,
  id: string,
  { account, subject }: { readonly account: string; readonly subject: string },
): Promise<void> {
  const { control, clock } = asking;
  await audited(control.db, async (db) => {
    const { issuer, name } = await getProvider(db, id);
    const { is_demo } = await getAccount(db, account);
    if (is_demo === 1n) throw new LeadlineError('forbidden', 'access.demo_person');
    const row = { issuer, subject, account_id: account, created_at: clock.now().toISOString() };
    const added = await db
      .insertInto('outside_identity')
      .values(row)
      .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n) throw new LeadlineError('conflict', 'access.identity_taken');
    const entry = { action: 'identity.linked', subject: { kind: 'account', id: account }, after: { provider: name, issuer, subject } };
    await appendEntry(db, actOf(asking), entry);
  });
}

/** Whoever came in by it is sent out. @throws LeadlineError access.no_provider, access.no_identity */
export async function unlinkIdentity(asking: Asking, id: string, subject: string): Promise<void> {
  await audited(asking.control.db, async (db) => {
    const { issuer, name } = await getProvider(db, id);
    const found = await db
      .selectFrom('outside_identity')
      .select('account_id')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst();
    if (!found) throw new LeadlineError('not_found', 'access.no_identity');
    await db.deleteFrom('outside_identity').where('issuer', '=', issuer).where('subject', '=', subject).execute();
    await endSessions(db, found.account_id);
    const entry = { action: 'identity.unlinked', subject: { kind: 'account', id: found.account_id }, before: { provider: name, issuer, subject } };
    await appendEntry(db, actOf(asking), entry);
  });
}
