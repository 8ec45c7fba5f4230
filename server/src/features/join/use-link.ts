import { LeadlineError, type LinkResponse } from '@leadline/contract';
import { openFor, type Opening } from '#server/access/open-for.ts';
import { hashPassword } from '#server/access/password.ts';
import { digestOf } from '#server/secret-text.ts';
import type { SignInLimits } from '#server/access/sign-in-limits.ts';
import { stageOf } from '#server/access/stage-of.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Context } from '#server/context.ts';
import type { AccountStatus, AccountTable } from '#server/control/access-tables.ts';
import { changeAccount, findAccount } from '#server/control/account.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { endSessions } from '#server/control/session.ts';
import { dropTokens, findToken, takeToken } from '#server/control/single-use-token.ts';
import type { LinkKind } from '#server/mail/write-mail.ts';

/** What an account has to be for a link to mean something. */
const expected: Readonly<Record<LinkKind, AccountStatus>> = { invitation: 'invited', reset: 'active' };
const actions: Readonly<Record<LinkKind, string>> = { invitation: 'account.joined', reset: 'account.password_reset' };

/** Whom a link is for. It can still be used afterwards. @throws LeadlineError access.link_invalid, access.too_many_tries */
export async function lookAtLink(
  { ctx, request }: Pick<Opening, 'ctx' | 'request'>,
  kind: LinkKind,
  token: string,
  limits: SignInLimits,
): Promise<LinkResponse> {
  const { name, email, locale } = await accountOf(ctx, kind, token, limits, request.ip);
  return { name, email, locale };
}

/**
 * Takes an invitation or chooses a new password, once. Everything open as this account before ends.
 * @throws LeadlineError access.link_invalid, access.too_many_tries
 */
export async function useLink(
  opening: Opening,
  kind: LinkKind,
  { token, password }: { readonly token: string; readonly password: string },
  limits: SignInLimits,
): Promise<AccountTable> {
  const { ctx, request } = opening;
  await accountOf(ctx, kind, token, limits, request.ip);
  const passwordHash = await hashPassword(password);
  const now = ctx.clock.now();
  const account = await audited(ctx.control.db, async (change) => {
    const taken = await takeToken(change, kind, token, now);
    const found = taken ? await fitting(change, kind, taken.account_id) : undefined;
    if (!found) throw invalid();
    await changeAccount(change, found.id, { password_hash: passwordHash, status: 'active' });
    const sessionsEnded = await endSessions(change, found.id);
    await dropTokens(change, 'reset', found.id);
    await appendEntry(
      change,
      { by: found.id, byName: found.name, now, reason: null, requestId: request.id },
      { action: actions[kind], subject: { kind: 'account', id: found.id }, after: sessionsEnded > 0 ? { sessionsEnded } : {} },
    );
    return found;
  });
  await openFor(opening, account.id, await stageOf(ctx.control.db, account));
  return account;
}

async function accountOf({ control, clock }: Context, kind: LinkKind, token: string, limits: SignInLimits, address: string): Promise<AccountTable> {
  const key = `${kind}:${digestOf(token)}`;
  await limits.count(key, address);
  const found = await findToken(control.db, kind, token, clock.now());
  const account = found ? await fitting(control.db, kind, found.account_id) : undefined;
  if (!account) throw invalid();
  await limits.forgive(key, address);
  return account;
}

async function fitting(db: ControlDatabase, kind: LinkKind, id: string | null): Promise<AccountTable | undefined> {
  const account = id === null ? undefined : await findAccount(db, id);
  return account?.status === expected[kind] ? account : undefined;
}

function invalid(): LeadlineError {
  return new LeadlineError('forbidden', 'access.link_invalid');
}
