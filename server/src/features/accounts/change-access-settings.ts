import { LeadlineError, type AccessSettings } from '@leadline/contract';
import { getAccessSettings, saveAccessSettings } from '#server/access/stage-of.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { findAccount, listAccounts } from '#server/control/account.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { endSessions } from '#server/control/session.ts';
import { actOf } from '#server/http/act-of.ts';
import { assertMayManage } from './managing.ts';

/**
 * Whether everybody needs a second factor. Where they do, whoever has none signs in anew and sets one up first.
 * @throws LeadlineError access.own_factor_first, access.only_administrators
 */
export async function changeAccessSettings(asking: Asking, given: AccessSettings): Promise<void> {
  const { principal, control, clock } = asking;
  assertMayManage(principal);
  await audited(control.db, async (change) => {
    const before = await getAccessSettings(change);
    if (before.everybodyNeedsSecondFactor === given.everybodyNeedsSecondFactor) return;
    if (given.everybodyNeedsSecondFactor && principal.kind === 'person' && (await findAccount(change, principal.account))?.totp_secret === null)
      throw new LeadlineError('conflict', 'access.own_factor_first');
    await saveAccessSettings(change, given, clock.now());
    const sessionsEnded = given.everybodyNeedsSecondFactor ? await endWithoutFactor(change) : 0;
    const after = sessionsEnded > 0 ? { ...given, sessionsEnded } : given;
    await appendEntry(change, actOf(asking), { action: 'account.rules_changed', subject: { kind: 'setting', id: 'access' }, before, after });
  });
}

async function endWithoutFactor(change: ControlDatabase): Promise<number> {
  let ended = 0;
  for (const account of await listAccounts(change))
    if (account.totp_secret === null && account.is_demo === 0n && account.password_hash !== null) ended += await endSessions(change, account.id);
  return ended;
}
