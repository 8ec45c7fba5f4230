import { LeadlineError, type SetupRequest } from '@leadline/contract';
import { hashPassword } from '#server/access/password.ts';
import type { SignInLimits } from '#server/access/sign-in-limits.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import { addAccount, countAdministrators } from '#server/control/account.ts';
import { findToken, takeToken } from '#server/control/single-use-token.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { settingsOf } from '#server/facts/settings.ts';
import { saveSettings } from '#server/features/organization/organization.ts';
import { openFor, type Opening } from '#server/access/open-for.ts';

/**
 * Makes the first administrator, once, for whoever can read what the server prints. Once there is one the address does not exist.
 * @throws LeadlineError http.no_such_route, access.wrong_setup_token, access.too_many_tries, store.unknown_zone
 */
export async function setUp(opening: Opening, given: SetupRequest, limits: SignInLimits): Promise<void> {
  const { ctx, request } = opening;
  const now = ctx.clock.now();
  await refuseSecond(ctx.control.db);
  await limits.count('setup', request.ip);
  if (!(await findToken(ctx.control.db, 'setup', given.token, now))) throw new LeadlineError('forbidden', 'access.wrong_setup_token');
  const organization = given.organization ? { ...given.organization, isDemo: (await ctx.organization()).isDemo } : undefined;
  if (organization) settingsOf(organization);
  const passwordHash = await hashPassword(given.password);
  const id = await audited(ctx.control.db, async (db) => {
    await refuseSecond(db);
    if (!(await takeToken(db, 'setup', given.token, now))) throw new LeadlineError('forbidden', 'access.wrong_setup_token');
    const account = await addAccount(
      db,
      { name: given.name, email: given.email, status: 'active', passwordHash, grants: [{ role: 'administrator', team: null }] },
      now,
    );
    const act = { by: account, byName: given.name, now, reason: null, requestId: request.id };
    await appendEntry(db, act, { action: 'account.set_up', subject: { kind: 'account', id: account }, after: { role: 'administrator' } });
    return account;
  });
  if (organization) await saveSettings(ctx, organization, { by: id, byName: given.name, now, reason: null, requestId: request.id });
  await openFor(opening, id, 'open');
}

async function refuseSecond(db: ControlDatabase): Promise<void> {
  if ((await countAdministrators(db, { withoutDemo: true })) > 0) throw new LeadlineError('not_found', 'http.no_such_route');
}
