import type { AccountRequest, AccountRow, Role } from '@leadline/contract';
import { needsTeam } from '@leadline/contract/values';
import { isLocale } from '@leadline/i18n';

/** What is being written: a role may still lack its team. */
export type AccountDraft = AccountRequest;

export const blankDraft: AccountDraft = { name: '', email: '', locale: null, person: null, roles: [{ role: 'member', team: null }] };

export function draftOf({ name, email, locale, person, roles }: AccountRow): AccountDraft {
  return {
    name,
    email: email ?? '',
    locale: locale !== null && isLocale(locale) ? locale : null,
    person,
    roles: roles.map(({ role, team }) => ({ role, team })),
  };
}

/** Another role keeps the team where it has one. */
export function withRole(draft: AccountDraft, index: number, role: Role): AccountDraft {
  const roles = draft.roles.map((grant, at) => (at === index ? { role, team: needsTeam(role) ? grant.team : null } : grant));
  return { ...draft, roles };
}

export function lacksTeam(draft: AccountDraft): boolean {
  return draft.roles.some(({ role, team }) => needsTeam(role) && team === null);
}

/** As a team member, or in no role that sees more, one sees the numbers of a person, and there is none. */
export function seesNothing({ roles, person }: AccountDraft): boolean {
  return person === null && roles.every(({ role }) => role === 'member');
}

export function isSame(one: AccountDraft, other: AccountDraft): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
