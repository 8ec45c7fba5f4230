import { LeadlineError, type SignInRequest } from '@leadline/contract';
import { isPassword } from '#server/access/password.ts';
import type { Refusals } from '#server/access/refusals.ts';
import type { SignInLimits } from '#server/access/sign-in-limits.ts';
import { stageOf } from '#server/access/stage-of.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { emailKey, findAccountByEmail } from '#server/control/account.ts';
import { openFor, type Opening } from '#server/access/open-for.ts';

/**
 * Signs in with a password. Whether the account does not exist, has no password, is disabled or the password is wrong: the
 * same answer after the same time. Refusals are counted in the audit trail.
 * @throws LeadlineError access.wrong_password, access.too_many_tries
 */
export async function signIn(opening: Opening, { email, password }: SignInRequest, limits: SignInLimits, refusals: Refusals): Promise<void> {
  const { ctx, request } = opening;
  const { db } = ctx.control;
  const key = emailKey(email);
  const find = () => findAccountByEmail(db, email);
  await limits.count(key, request.ip).catch((error: unknown) => {
    refusals.note(find, request.id);
    throw error;
  });
  const account = await find();
  const isRight = await isPassword(password, account?.status === 'active' ? account.password_hash : null);
  if (!account || !isRight) {
    refusals.note(find, request.id);
    throw new LeadlineError('unauthenticated', 'access.wrong_password');
  }
  await limits.forgive(key, request.ip);
  const stage = await stageOf(db, account);
  await openFor(opening, account.id, stage);
  const act = { by: account.id, byName: account.name, now: ctx.clock.now(), reason: null, requestId: request.id };
  if (stage === 'open') await appendEntry(db, act, { action: 'session.opened', subject: { kind: 'account', id: account.id } });
}
