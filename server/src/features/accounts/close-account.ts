import { LeadlineError } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { changeAccount, deleteAccount, listGrants } from '#server/control/account.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { signsInElsewhere } from '#server/control/outside-identity.ts';
import { endSessions } from '#server/control/session.ts';
import { dropTokens } from '#server/control/single-use-token.ts';
import { actOf } from '#server/http/act-of.ts';
import { assertMayManage, changing, isOwn } from './managing.ts';
import { describedFor } from './read-grants.ts';

/**
 * Nobody comes in as this account any more; it stays, and can be let in again.
 * @throws LeadlineError access.last_administrator, access.not_yourself, access.no_account, access.demo_person, access.only_administrators
 */
export async function disableAccount(asking: Asking, id: string): Promise<void> {
  assertMayManage(asking.principal);
  await audited(asking.control.db, async (change) => {
    await changing(change, id, async ({ status }) => {
      if (status === 'disabled') return;
      await changeAccount(change, id, { status: 'disabled' });
      const ended = await endEverything(change, id);
      await appendEntry(change, actOf(asking), {
        action: 'account.disabled',
        subject: { kind: 'account', id },
        before: { status },
        after: { status: 'disabled', ...ended },
      });
    });
    refuseOwn(asking, id);
  });
}

/** @throws LeadlineError access.no_account, access.demo_person, access.only_administrators */
export async function enableAccount(asking: Asking, id: string): Promise<void> {
  assertMayManage(asking.principal);
  await audited(asking.control.db, (change) =>
    changing(change, id, async ({ status: before, password_hash }) => {
      if (before !== 'disabled') return;
      const canSignIn = password_hash !== null || (await signsInElsewhere(change, id));
      const status = canSignIn ? 'active' : 'invited';
      await changeAccount(change, id, { status });
      await appendEntry(change, actOf(asking), {
        action: 'account.enabled',
        subject: { kind: 'account', id },
        before: { status: before },
        after: { status },
      });
    }),
  );
}

/**
 * The account and every way in as it are gone; what was done with it stays in the audit trail.
 * @throws LeadlineError access.last_administrator, access.not_yourself, access.no_account, access.demo_person, access.only_administrators
 */
export async function removeAccount(asking: Asking, id: string): Promise<void> {
  assertMayManage(asking.principal);
  await audited(asking.control.db, async (change) => {
    await changing(change, id, async (account) => {
      const before = describedFor(account, await listGrants(change, id));
      const after = await endEverything(change, id);
      await deleteAccount(change, id);
      await appendEntry(change, actOf(asking), { action: 'account.removed', subject: { kind: 'account', id }, before, after });
    });
    refuseOwn(asking, id);
  });
}

/** After the question whether an administrator is left, which is the better answer. */
function refuseOwn({ principal }: Asking, id: string): void {
  if (isOwn(principal, id)) throw new LeadlineError('conflict', 'access.not_yourself');
}

/** Tokens somebody has made end by themselves with their account. */
async function endEverything(change: ControlDatabase, id: string): Promise<{ readonly sessionsEnded: number }> {
  for (const kind of ['invitation', 'reset', 'provider'] as const) await dropTokens(change, kind, id);
  return { sessionsEnded: await endSessions(change, id) };
}
