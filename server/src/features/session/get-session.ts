import { permissionsOf, type DemoPerson, type SessionAccount, type SessionResponse } from '@leadline/contract';
import type { FastifyRequest } from 'fastify';
import type { CookiePlace } from '#server/access/cookie.ts';
import { sessionOf } from '#server/access/identify.ts';
import { withTeamNames } from '#server/access/with-team-names.ts';
import type { Asking } from '#server/context.ts';
import { countAdministrators, findAccount, listAccounts, listGrants } from '#server/control/account.ts';
import { listOffered } from '#server/providers/provider.ts';
import { isLoopbackRequest } from '#server/http/is-loopback-request.ts';

/** Who is here, and how one could come in. */
export async function getSession(asking: Asking, request: FastifyRequest, place: CookiePlace): Promise<SessionResponse> {
  const { control, principal } = asking;
  const account = principal.kind === 'person' ? await describeAccount(asking, principal.account) : null;
  const session = account === null ? await sessionOf(asking, request, place) : undefined;
  const { isDemo } = await asking.organization();
  return {
    account,
    needsSecondFactor: session?.stage === 'second_factor',
    needsEnrolment: session?.stage === 'enrolment',
    needsSetup: (await countAdministrators(control.db, { withoutDemo: true })) === 0,
    demoPeople: isDemo && isLoopbackRequest(request) ? await listDemoPeople(asking) : [],
    providers: await listOffered(control.db),
    canMail: asking.mail.canMail,
  };
}

async function describeAccount(asking: Asking, id: string): Promise<SessionAccount | null> {
  const account = await findAccount(asking.control.db, id);
  if (!account) return null;
  const grants = await listGrants(asking.control.db, id);
  return {
    id,
    name: account.name,
    email: account.email,
    locale: account.locale,
    roles: await withTeamNames(asking, grants),
    permissions: permissionsOf(grants.map(({ role }) => role)),
    person: account.person,
    isDemo: account.is_demo === 1n,
    hasSecondFactor: account.totp_secret !== null,
  };
}

async function listDemoPeople(asking: Asking): Promise<readonly DemoPerson[]> {
  const accounts = (await listAccounts(asking.control.db)).filter((account) => account.is_demo === 1n && account.status === 'active');
  const people = [];
  for (const { id, name } of accounts) {
    const [grant] = await withTeamNames(asking, await listGrants(asking.control.db, id));
    if (grant) people.push({ account: id, name, role: grant.role, teamName: grant.teamName ?? null });
  }
  return people;
}
