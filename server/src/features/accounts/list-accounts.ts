import type { AccountRow, AccountsResponse } from '@leadline/contract';
import { parseRecordId } from '@leadline/kpi';
import { getAccessSettings } from '#server/access/stage-of.ts';
import { namesOfRecords } from '#server/access/with-team-names.ts';
import type { Asking } from '#server/context.ts';
import { listAccounts as listAll, listAllGrants, type Grant } from '#server/control/account.ts';
import type { AccountTable } from '#server/control/access-tables.ts';
import { listSignedInElsewhere } from '#server/control/outside-identity.ts';
import { countSessions } from '#server/control/session.ts';
import { listOpenTokens } from '#server/control/single-use-token.ts';
import { isOwn, mayManage } from './managing.ts';

/** Who can sign in. Whoever does not see the whole company sees their own account and those with a role for a team they see. */
export async function listAccounts(asking: Asking): Promise<AccountsResponse> {
  const { control, clock, principal } = asking;
  const { db } = control;
  const grants = await listAllGrants(db);
  const accounts = (await listAll(db)).filter((account) => maySee(asking, account, grants.get(account.id) ?? []));
  const [sessions, invited, elsewhere] = [
    await countSessions(db, clock.now()),
    await listOpenTokens(db, 'invitation', clock.now()),
    await listSignedInElsewhere(db),
  ];
  const teams = await namesOfRecords(
    asking,
    'team',
    [...grants.values()].flat().map(({ team }) => team),
  );
  const persons = await namesOfRecords(
    asking,
    'user',
    accounts.map(({ person }) => person),
  );
  const rowOf = (account: AccountTable): AccountRow => ({
    id: account.id,
    name: account.name,
    email: account.email,
    locale: account.locale,
    status: account.status,
    roles: (grants.get(account.id) ?? []).map((grant) => ({ ...grant, teamName: grant.team === null ? null : (teams.get(grant.team) ?? null) })),
    person: account.person,
    personName: account.person === null ? null : (persons.get(account.person) ?? null),
    hasPassword: account.password_hash !== null,
    hasSecondFactor: account.totp_secret !== null,
    signsInElsewhere: elsewhere.has(account.id),
    isDemo: account.is_demo === 1n,
    createdAt: account.created_at,
    signedInAt: account.signed_in_at,
    sessions: sessions.get(account.id) ?? 0,
    invitedUntil: account.status === 'invited' ? (invited.get(account.id) ?? null) : null,
  });
  return { accounts: accounts.map(rowOf), canMail: asking.mail.canMail, mayChange: mayManage(principal), ...(await getAccessSettings(db)) };
}

function maySee({ principal, scope }: Asking, { id }: AccountTable, grants: readonly Grant[]): boolean {
  if (scope.kind === 'all' || isOwn(principal, id)) return true;
  if (scope.kind !== 'teams') return false;
  const keys = new Set(scope.teams);
  return grants.some(({ team }) => team !== null && keys.has(parseRecordId(team)?.key64 ?? -1n));
}
