import { LeadlineError } from '@leadline/contract';
import { isPassword } from '#server/access/password.ts';
import type { SignInLimits } from '#server/access/sign-in-limits.ts';
import type { AccountTable } from '#server/control/access-tables.ts';

/**
 * Asks for the password again before what somebody at an unlocked screen must not be able to do.
 * @throws LeadlineError access.wrong_own_password, access.no_password, access.too_many_tries
 */
export async function assertOwnPassword({ id, password_hash }: AccountTable, given: string, limits: SignInLimits, address: string): Promise<void> {
  if (password_hash === null) throw new LeadlineError('conflict', 'access.no_password');
  const key = `own:${id}`;
  await limits.count(key, address);
  if (!(await isPassword(given, password_hash))) throw new LeadlineError('forbidden', 'access.wrong_own_password');
  await limits.forgive(key, address);
}
