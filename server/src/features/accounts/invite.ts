import { LeadlineError, type AccountRequest, type InvitedResponse } from '@leadline/contract';
import type { CookiePlace } from '#server/access/cookie.ts';
import { deliverLink, makeLink } from '#server/access/deliver-link.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { addAccount, findAccountOfPerson } from '#server/control/account.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { actOf } from '#server/http/act-of.ts';
import { assertMayManage } from './managing.ts';
import { assertPerson, describedFor, readGrants } from './read-grants.ts';

/**
 * Makes an account that nobody can sign in to before its invitation has been used. It stands also where the mail could not be sent.
 * @throws LeadlineError access.only_administrators, access.email_taken, access.person_taken, access.no_such_team, access.no_such_person
 */
export async function invite(asking: Asking, place: CookiePlace, given: AccountRequest): Promise<InvitedResponse> {
  assertMayManage(asking.principal);
  const grants = readGrants(given.roles);
  assertPerson(given.person);
  const { name, email, locale, person } = given;
  const now = asking.clock.now();
  const { id, link } = await audited(asking.control.db, async (change) => {
    await refuseSecondOf(change, person, null);
    const account = await addAccount(change, { name, email, locale, person, status: 'invited', grants }, now);
    const made = await makeLink(change, 'invitation', account, now);
    const after = { ...describedFor(given, grants), until: made.until };
    await appendEntry(change, actOf(asking), { action: 'account.invited', subject: { kind: 'account', id: account }, after });
    return { id: account, link: made };
  });
  return { id, delivery: await deliverLink(asking, place, { name, email, locale }, link, asking.locale) };
}

/** Numbers of one person belong to one account. @throws LeadlineError access.person_taken */
export async function refuseSecondOf(change: ControlDatabase, person: string | null, own: string | null): Promise<void> {
  const other = person === null ? undefined : await findAccountOfPerson(change, person, own);
  if (other) throw new LeadlineError('conflict', 'access.person_taken', { name: other.name });
}
