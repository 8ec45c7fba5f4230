import { LeadlineError } from '@leadline/contract';
import type { Context } from '#server/context.ts';
import type { AccountTable } from '#server/control/access-tables.ts';
import { changeAccount } from '#server/control/account.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { keepRecoveryCodes, takeRecoveryCode } from '#server/control/recovery-code.ts';
import { makeRecoveryCodes, readRecoveryCode } from './recovery-code.ts';
import { findStep, stepAt } from './totp.ts';

type Needed = Pick<Context, 'clock' | 'sealer'>;
export type Factor = 'app' | 'recovery_code';

const purposeOf = (account: string): string => `totp:${account}`;

/**
 * Uses a code of an account up: no code counts twice, whichever of many requests brings it.
 * @throws LeadlineError access.wrong_code, access.clock_behind, access.sealed_elsewhere
 */
export async function useCode({ clock, sealer }: Needed, db: ControlDatabase, account: AccountTable, given: string): Promise<Factor> {
  const now = clock.now();
  const recovery = readRecoveryCode(given);
  if (recovery !== undefined) {
    if (await takeRecoveryCode(db, account.id, recovery, now)) return 'recovery_code';
    throw new LeadlineError('forbidden', 'access.wrong_code');
  }
  if (account.totp_secret === null) throw new LeadlineError('forbidden', 'access.wrong_code');
  const step = findStep(sealer.open(account.totp_secret, purposeOf(account.id)), given.replaceAll(/\s/g, ''), now);
  if (step !== undefined && (await useStep(db, account.id, step))) return 'app';
  throw refusal(account, now);
}

/** A clock that was set back would take codes a second time: they are refused until it has come back to where it was. */
function refusal({ totp_step }: AccountTable, now: Date): LeadlineError {
  const isBehind = totp_step !== null && totp_step > BigInt(stepAt(now) + 1);
  return new LeadlineError('forbidden', isBehind ? 'access.clock_behind' : 'access.wrong_code');
}

async function useStep(db: ControlDatabase, account: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ totp_step: BigInt(step) })
    .where('id', '=', account)
    .where((where) => where.or([where('totp_step', 'is', null), where('totp_step', '<', BigInt(step))]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Puts a second factor in force whose first code has been given. @returns recovery codes, to be shown once */
export async function keepFactor({ sealer }: Needed, db: ControlDatabase, account: string, secret: string, step: number): Promise<readonly string[]> {
  await changeAccount(db, account, { totp_secret: sealer.seal(secret, purposeOf(account)), totp_step: BigInt(step) });
  return renewRecoveryCodes(db, account);
}

/** Earlier codes count no more. */
export async function renewRecoveryCodes(db: ControlDatabase, account: string): Promise<readonly string[]> {
  const codes = makeRecoveryCodes();
  await keepRecoveryCodes(
    db,
    account,
    codes.map((code) => readRecoveryCode(code)!),
  );
  return codes;
}

export async function dropFactor(db: ControlDatabase, account: string): Promise<void> {
  await changeAccount(db, account, { totp_secret: null, totp_step: null });
  await keepRecoveryCodes(db, account, []);
}
