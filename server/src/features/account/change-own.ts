import { LeadlineError, type ownAccountSchema } from '@leadline/contract';
import type { z } from 'zod';
import type { Afterwards } from '#server/access/afterwards.ts';
import { openFor, type Opening } from '#server/access/open-for.ts';
import { hashPassword } from '#server/access/password.ts';
import type { SignInLimits } from '#server/access/sign-in-limits.ts';
import { tellOfChange } from '#server/access/tell-of-change.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { changeAccount } from '#server/control/account.ts';
import { endSession, endSessions } from '#server/control/session.ts';
import { dropTokens } from '#server/control/single-use-token.ts';
import { actOf } from '#server/http/act-of.ts';
import { assertOwnPassword } from './own-password.ts';
import { ownAccountOf, personOf } from './own-account.ts';

/** Name and language; everything else is for an administrator to decide. */
export async function changeOwn(asking: Asking, { name, locale }: z.infer<typeof ownAccountSchema>): Promise<void> {
  const account = await ownAccountOf(asking);
  if (account.name === name && account.locale === locale) return;
  await audited(asking.control.db, async (change) => {
    await changeAccount(change, account.id, { name, locale });
    await appendEntry(change, actOf(asking), {
      action: 'account.changed',
      subject: { kind: 'account', id: account.id },
      before: { name: account.name, locale: account.locale },
      after: { name, locale },
    });
  });
}

/**
 * A new password ends everything that was open, and links to choose one; whoever has changed it goes on in a new session.
 * @throws LeadlineError access.wrong_own_password, access.same_password, access.no_password, access.too_many_tries, access.demo_person
 */
export async function changePassword(
  asking: Asking,
  opening: Opening,
  { current, next }: { readonly current: string; readonly next: string },
  limits: SignInLimits,
  afterwards: Afterwards,
): Promise<void> {
  const account = await ownAccountOf(asking);
  await assertOwnPassword(account, current, limits, opening.request.ip);
  if (current === next) throw new LeadlineError('invalid', 'access.same_password');
  const passwordHash = await hashPassword(next);
  await audited(asking.control.db, async (change) => {
    await changeAccount(change, account.id, { password_hash: passwordHash });
    const sessionsEnded = await endSessions(change, account.id);
    await dropTokens(change, 'reset', account.id);
    await appendEntry(change, actOf(asking), {
      action: 'account.password_changed',
      subject: { kind: 'account', id: account.id },
      after: { sessionsEnded },
    });
  });
  await openFor(opening, account.id, 'open');
  tellOfChange(asking, afterwards, 'password', account);
}

/** @throws LeadlineError access.no_session where it is somebody else's, or has ended */
export async function endOwnSession(asking: Asking, id: string): Promise<void> {
  const { account } = personOf(asking);
  await audited(asking.control.db, async (change) => {
    if (!(await endSession(change, account, id))) throw new LeadlineError('not_found', 'access.no_session');
    await appendEntry(change, actOf(asking), { action: 'session.ended', subject: { kind: 'account', id: account } });
  });
}

export async function endOtherSessions(asking: Asking): Promise<void> {
  const { id } = await ownAccountOf(asking);
  const { session } = personOf(asking);
  await audited(asking.control.db, async (change) => {
    const sessionsEnded = await endSessions(change, id, session);
    if (sessionsEnded > 0)
      await appendEntry(change, actOf(asking), { action: 'session.others_ended', subject: { kind: 'account', id }, after: { sessionsEnded } });
  });
}
