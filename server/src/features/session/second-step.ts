import { LeadlineError, type PendingFactor, type RecoveryCodes } from '@leadline/contract';
import type { Afterwards } from '#server/access/afterwards.ts';
import { sessionOf } from '#server/access/identify.ts';
import { openFor, type Opening } from '#server/access/open-for.ts';
import { beginFactor, confirmFactor } from '#server/access/pending-factor.ts';
import { keepFactor, useCode } from '#server/access/second-factor.ts';
import type { Refusals } from '#server/access/refusals.ts';
import type { SignInLimits } from '#server/access/sign-in-limits.ts';
import { tellOfChange } from '#server/access/tell-of-change.ts';
import type { Act } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { AccountTable, SessionStage } from '#server/control/access-tables.ts';
import { findAccount } from '#server/control/account.ts';
import { countRecoveryCodes } from '#server/control/recovery-code.ts';
import { endSession } from '#server/control/session.ts';

/**
 * The code after the password. The session that waited for it ends, a new one begins.
 * @throws LeadlineError access.sign_in, access.wrong_code, access.clock_behind, access.sealed_elsewhere, access.too_many_tries
 */
export async function giveCode(
  opening: Opening,
  code: string,
  limits: SignInLimits,
  { afterwards, refusals }: { readonly afterwards: Afterwards; readonly refusals: Refusals },
): Promise<void> {
  const { ctx, request } = opening;
  const { account, session } = await waiting(opening, 'second_factor');
  const key = `code:${account.id}`;
  const refused = (error: unknown): never => {
    refusals.note(() => Promise.resolve(account), request.id);
    throw error;
  };
  await limits.count(key, request.ip).catch(refused);
  const factor = await useCode(ctx, ctx.control.db, account, code).catch(refused);
  await limits.forgive(key, request.ip);
  await endSession(ctx.control.db, account.id, session);
  await openFor(opening, account.id, 'open');
  await appendEntry(ctx.control.db, actBy(opening, account), {
    action: 'session.opened',
    subject: { kind: 'account', id: account.id },
    after: { factor },
  });
  if (factor === 'recovery_code') tellOfChange(ctx, afterwards, 'recovery', account, await countRecoveryCodes(ctx.control.db, account.id));
}

/** Where everybody needs a second factor: the first thing somebody without one sees. @throws LeadlineError access.sign_in */
export async function beginEnrolment(opening: Opening): Promise<PendingFactor> {
  const { account } = await waiting(opening, 'enrolment');
  return beginFactor(opening.ctx, account);
}

/** @throws LeadlineError access.sign_in, access.wrong_code, access.setup_expired, access.too_many_tries */
export async function finishEnrolment(
  opening: Opening,
  { pending, code }: { readonly pending: string; readonly code: string },
  limits: SignInLimits,
): Promise<RecoveryCodes> {
  const { ctx, request } = opening;
  const { account, session } = await waiting(opening, 'enrolment');
  await limits.count(`code:${account.id}`, request.ip);
  const { secret, step } = confirmFactor(ctx, account.id, pending, code);
  await limits.forgive(`code:${account.id}`, request.ip);
  const codes = await audited(ctx.control.db, async (change) => {
    if ((await findAccount(change, account.id))?.totp_secret !== null) throw new LeadlineError('conflict', 'access.factor_is_on');
    const made = await keepFactor(ctx, change, account.id, secret, step);
    await appendEntry(change, actBy(opening, account), { action: 'account.factor_on', subject: { kind: 'account', id: account.id } });
    return made;
  });
  await endSession(ctx.control.db, account.id, session);
  await openFor(opening, account.id, 'open');
  await appendEntry(ctx.control.db, actBy(opening, account), { action: 'session.opened', subject: { kind: 'account', id: account.id } });
  return { codes };
}

/** Whose password was right, and what is still to come. @throws LeadlineError access.sign_in */
async function waiting({ ctx, request, place }: Opening, stage: SessionStage): Promise<{ readonly account: AccountTable; readonly session: string }> {
  const session = await sessionOf(ctx, request, place);
  if (session?.stage === stage) {
    const account = await findAccount(ctx.control.db, session.account_id);
    if (account?.status === 'active') return { account, session: session.id };
  }
  throw new LeadlineError('unauthenticated', 'access.sign_in');
}

function actBy({ ctx, request }: Opening, { id, name }: AccountTable): Act {
  return { by: id, byName: name, now: ctx.clock.now(), reason: null, requestId: request.id };
}
