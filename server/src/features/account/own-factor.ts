import { LeadlineError, type PendingFactor, type RecoveryCodes } from '@leadline/contract';
import type { Afterwards } from '#server/access/afterwards.ts';
import { openFor, type Opening } from '#server/access/open-for.ts';
import { beginFactor, confirmFactor } from '#server/access/pending-factor.ts';
import { dropFactor, keepFactor, renewRecoveryCodes } from '#server/access/second-factor.ts';
import type { SignInLimits } from '#server/access/sign-in-limits.ts';
import { getAccessSettings } from '#server/access/stage-of.ts';
import { tellOfChange } from '#server/access/tell-of-change.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import type { AccountTable } from '#server/control/access-tables.ts';
import { getAccount } from '#server/control/account.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { endSessions } from '#server/control/session.ts';
import { actOf } from '#server/http/act-of.ts';
import { assertOwnPassword } from './own-password.ts';
import { ownAccountOf } from './own-account.ts';

export interface OwnFactor {
  readonly asking: Asking;
  readonly opening: Opening;
  readonly limits: SignInLimits;
  readonly afterwards: Afterwards;
}

/** @throws LeadlineError access.factor_is_on, access.wrong_own_password, access.no_password, access.demo_person */
export async function beginOwnFactor({ asking, opening, limits }: OwnFactor, password: string): Promise<PendingFactor> {
  const account = await ownAccountOf(asking);
  refuseSecond(account);
  await assertOwnPassword(account, password, limits, opening.request.ip);
  return beginFactor(asking, account);
}

/**
 * Puts it in force with its first code; what was open without it ends, and whoever did it goes on in a new session.
 * @throws LeadlineError access.wrong_code, access.setup_expired, access.factor_is_on, access.too_many_tries
 */
export async function confirmOwnFactor(
  own: OwnFactor,
  { pending, code }: { readonly pending: string; readonly code: string },
): Promise<RecoveryCodes> {
  const { asking, opening, limits, afterwards } = own;
  const account = await ownAccountOf(asking);
  const key = `factor:${account.id}`;
  await limits.count(key, opening.request.ip);
  const { secret, step } = confirmFactor(asking, account.id, pending, code);
  await limits.forgive(key, opening.request.ip);
  const codes = await audited(asking.control.db, async (change) => {
    refuseSecond(await getAccount(change, account.id));
    const made = await keepFactor(asking, change, account.id, secret, step);
    const sessionsEnded = await endSessions(change, account.id);
    await entry(change, asking, 'account.factor_on', account.id, { sessionsEnded });
    return made;
  });
  await openFor(opening, account.id, 'open');
  tellOfChange(asking, afterwards, 'factorOn', account);
  return { codes };
}

/** @throws LeadlineError access.factor_is_off, access.factor_needed, access.wrong_own_password */
export async function endOwnFactor({ asking, opening, limits, afterwards }: OwnFactor, password: string): Promise<void> {
  const account = await withFactor(asking);
  if ((await getAccessSettings(asking.control.db)).everybodyNeedsSecondFactor) throw new LeadlineError('conflict', 'access.factor_needed');
  await assertOwnPassword(account, password, limits, opening.request.ip);
  await audited(asking.control.db, async (change) => {
    await dropFactor(change, account.id);
    const sessionsEnded = await endSessions(change, account.id);
    await entry(change, asking, 'account.factor_off', account.id, { sessionsEnded });
  });
  await openFor(opening, account.id, 'open');
  tellOfChange(asking, afterwards, 'factorOff', account);
}

/** @throws LeadlineError access.factor_is_off, access.wrong_own_password */
export async function renewOwnCodes({ asking, opening, limits }: OwnFactor, password: string): Promise<RecoveryCodes> {
  const account = await withFactor(asking);
  await assertOwnPassword(account, password, limits, opening.request.ip);
  return audited(asking.control.db, async (change) => {
    const codes = await renewRecoveryCodes(change, account.id);
    await entry(change, asking, 'account.recovery_codes_made', account.id);
    return { codes };
  });
}

async function withFactor(asking: Asking): Promise<AccountTable> {
  const account = await ownAccountOf(asking);
  if (account.totp_secret === null) throw new LeadlineError('conflict', 'access.factor_is_off');
  return account;
}

function refuseSecond({ totp_secret }: AccountTable): void {
  if (totp_secret !== null) throw new LeadlineError('conflict', 'access.factor_is_on');
}

async function entry(change: ControlDatabase, asking: Asking, action: string, id: string, after?: object): Promise<void> {
  await appendEntry(change, actOf(asking), { action, subject: { kind: 'account', id }, ...(after ? { after } : {}) });
}
