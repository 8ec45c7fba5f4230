import { LeadlineError, type AccountRequest } from '@leadline/contract';
import type { Afterwards } from '#server/access/afterwards.ts';
import { tellOfChange } from '#server/access/tell-of-change.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import { canonicalJson } from '#server/audit/canonical-json.ts';
import type { Asking } from '#server/context.ts';
import type { AccountTable } from '#server/control/access-tables.ts';
import { changeAccount, emailKey, findAccountByEmail, listGrants, setGrants, type Grant } from '#server/control/account.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { endSessions } from '#server/control/session.ts';
import { dropTokens } from '#server/control/single-use-token.ts';
import { actOf } from '#server/http/act-of.ts';
import { refuseSecondOf } from './invite.ts';
import { assertMayManage, changing, isOwn } from './managing.ts';
import { assertPerson, describedFor, readGrants } from './read-grants.ts';

/**
 * Changes who somebody is and what they may do. Other roles or another person end what is open as they were; another mail address ends links that
 * went to the old one, and tells it.
 * @throws LeadlineError access.only_administrators, access.last_administrator, access.email_taken, access.person_taken, access.demo_person
 */
export async function changeAccountOf(asking: Asking, afterwards: Afterwards, id: string, given: AccountRequest): Promise<void> {
  assertMayManage(asking.principal);
  const grants = readGrants(given.roles);
  assertPerson(given.person);
  const { name, email, locale, person } = given;
  const moved = await audited(asking.control.db, (change) =>
    changing(change, id, async (before) => {
      const old = await listGrants(change, id);
      const [was, is] = [describedFor(before, old), describedFor(given, grants)];
      if (canonicalJson(was) === canonicalJson(is)) return null;
      await refuseTakenEmail(change, id, email);
      await refuseSecondOf(change, person, id);
      await changeAccount(change, id, { name, email, email_key: emailKey(email), locale, person });
      const isMoved = before.email_key !== emailKey(email);
      if (isMoved) for (const kind of ['invitation', 'reset'] as const) await dropTokens(change, kind, id);
      const ended = await endOldRights(change, asking, { before, person, old, grants });
      await appendEntry(change, actOf(asking), {
        action: 'account.changed',
        subject: { kind: 'account', id },
        before: was,
        after: { ...is, ...ended },
      });
      return isMoved ? before : null;
    }),
  );
  if (moved !== null && moved.status === 'active') tellOfChange(asking, afterwards, 'email', moved);
}

async function refuseTakenEmail(change: ControlDatabase, id: string, email: string): Promise<void> {
  const other = await findAccountByEmail(change, email);
  if (other && other.id !== id) throw new LeadlineError('conflict', 'access.email_taken', { email });
}

interface Rights {
  readonly before: AccountTable;
  readonly person: string | null;
  readonly old: readonly Grant[];
  readonly grants: readonly Grant[];
}

/** No session outlives the rights it was opened with, but that of whoever changes their own. Tokens lose by themselves what their maker has lost. */
async function endOldRights(change: ControlDatabase, { principal, clock }: Asking, { before, person, old, grants }: Rights) {
  const isSame = before.person === person && canonicalJson(old) === canonicalJson(grants);
  if (isSame) return {};
  await setGrants(change, before.id, grants, clock.now());
  const own = isOwn(principal, before.id) && principal.kind === 'person' ? principal.session : undefined;
  const sessions = await endSessions(change, before.id, own);
  return sessions > 0 ? { sessionsEnded: sessions } : {};
}
