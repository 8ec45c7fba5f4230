import { LeadlineError, type AccountRequest } from '@leadline/contract';
import { parseRecordId } from '@leadline/kpi';
import type { Grant } from '#server/control/account.ts';

/**
 * Roles as they are kept: each once, in order.
 * @throws LeadlineError access.no_such_team
 */
export function readGrants(given: AccountRequest['roles']): readonly Grant[] {
  const unique = new Map(given.map((grant) => [`${grant.role} ${grant.team ?? ''}`, grant]));
  for (const { team } of unique.values())
    if (team !== null && parseRecordId(team)?.entity !== 'team') throw new LeadlineError('invalid', 'access.no_such_team');
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, grant]) => grant);
}

/** @throws LeadlineError access.no_such_person */
export function assertPerson(person: string | null): void {
  if (person !== null && parseRecordId(person)?.entity !== 'user') throw new LeadlineError('invalid', 'access.no_such_person');
}

export interface Described {
  readonly name: string;
  readonly email: string | null;
  readonly locale: string | null;
  readonly person: string | null;
}

/** What the audit trail says about an account: never a secret. */
export function describedFor({ name, email, locale, person }: Described, grants: readonly Grant[]) {
  return { name, email, locale, person, roles: grants.map(({ role, team }) => (team === null ? role : `${role} ${team}`)).sort() };
}
