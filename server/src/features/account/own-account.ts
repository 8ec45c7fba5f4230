import { LeadlineError, type OwnAccountResponse } from '@leadline/contract';
import { getAccessSettings } from '#server/access/stage-of.ts';
import type { Principal } from '#server/access/principal.ts';
import { namesOfRecords, withTeamNames } from '#server/access/with-team-names.ts';
import type { Asking } from '#server/context.ts';
import type { AccountTable } from '#server/control/access-tables.ts';
import { getAccount, listGrants } from '#server/control/account.ts';
import { countRecoveryCodes } from '#server/control/recovery-code.ts';
import { listSessions } from '#server/control/session.ts';
import { winNameOf } from './win-name.ts';

type Person = Extract<Principal, { kind: 'person' }>;

/** @throws LeadlineError access.no_account for the command line, which is nobody in particular */
export function personOf({ principal }: Pick<Asking, 'principal'>): Person {
  if (principal.kind !== 'person') throw new LeadlineError('not_found', 'access.no_account');
  return principal;
}

/** The account of whoever asks, to be changed. @throws LeadlineError access.no_account, access.demo_person */
export async function ownAccountOf(asking: Asking): Promise<AccountTable> {
  const account = await getAccount(asking.control.db, personOf(asking).account);
  if (account.is_demo === 1n) throw new LeadlineError('forbidden', 'access.demo_person');
  return account;
}

export async function getOwnAccount(asking: Asking): Promise<OwnAccountResponse> {
  const { account: id, session: present } = personOf(asking);
  const { db } = asking.control;
  const account = await getAccount(db, id);
  const sessions = await listSessions(db, id, asking.clock.now());
  const persons = await namesOfRecords(asking, 'user', [account.person]);
  return {
    name: account.name,
    email: account.email,
    locale: account.locale,
    roles: await withTeamNames(asking, await listGrants(db, id)),
    personName: account.person === null ? null : (persons.get(account.person) ?? null),
    winName: account.person === null ? null : await winNameOf(asking, account.person, persons.get(account.person) ?? null),
    isDemo: account.is_demo === 1n,
    hasPassword: account.password_hash !== null,
    secondFactor: {
      isOn: account.totp_secret !== null,
      isNeeded: (await getAccessSettings(db)).everybodyNeedsSecondFactor,
      recoveryCodesLeft: await countRecoveryCodes(db, id),
    },
    sessions: (account.is_demo === 1n ? sessions.filter((session) => session.id === present) : sessions).map((session) => ({
      id: session.id,
      agent: session.agent,
      address: session.address,
      createdAt: session.created_at,
      seenAt: session.seen_at,
      isThis: session.id === present,
    })),
  };
}
