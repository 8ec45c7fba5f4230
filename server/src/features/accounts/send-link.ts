import { LeadlineError, type Delivery } from '@leadline/contract';
import type { CookiePlace } from '#server/access/cookie.ts';
import { deliverLink, makeLink } from '#server/access/deliver-link.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { signsInElsewhere } from '#server/control/outside-identity.ts';
import { actOf } from '#server/http/act-of.ts';
import { assertMayManage, changing } from './managing.ts';

/**
 * A new link for somebody to come in by: the invitation again, or to choose a new password. Earlier ones count no more.
 * @throws LeadlineError access.not_invited, access.not_active, access.signs_in_elsewhere, access.no_account, access.only_administrators
 */
export async function sendLink(asking: Asking, place: CookiePlace, id: string, kind: 'invitation' | 'reset'): Promise<Delivery> {
  assertMayManage(asking.principal);
  const now = asking.clock.now();
  const { account, link } = await audited(asking.control.db, (change) =>
    changing(change, id, async (before) => {
      if (kind === 'invitation' && before.status !== 'invited') throw new LeadlineError('conflict', 'access.not_invited');
      if (kind === 'reset' && before.status !== 'active') throw new LeadlineError('conflict', 'access.not_active');
      if (kind === 'reset' && before.password_hash === null && (await signsInElsewhere(change, id)))
        throw new LeadlineError('conflict', 'access.signs_in_elsewhere');
      const made = await makeLink(change, kind, id, now);
      const action = kind === 'invitation' ? 'account.invited_again' : 'account.reset_offered';
      await appendEntry(change, actOf(asking), { action, subject: { kind: 'account', id }, after: { name: before.name, until: made.until } });
      return { account: before, link: made };
    }),
  );
  return deliverLink(asking, place, account, link, asking.locale);
}
