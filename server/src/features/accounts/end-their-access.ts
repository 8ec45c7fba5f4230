import type { Afterwards } from '#server/access/afterwards.ts';
import { dropFactor } from '#server/access/second-factor.ts';
import { tellOfChange } from '#server/access/tell-of-change.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { endSessions } from '#server/control/session.ts';
import { actOf } from '#server/http/act-of.ts';
import { assertMayManage, changing } from './managing.ts';

/** Signs somebody out everywhere. @throws LeadlineError access.no_account, access.demo_person, access.only_administrators */
export async function endTheirSessions(asking: Asking, id: string): Promise<void> {
  assertMayManage(asking.principal);
  await audited(asking.control.db, (change) =>
    changing(change, id, async ({ name }) => {
      const sessionsEnded = await endSessions(change, id);
      await appendEntry(change, actOf(asking), { action: 'session.all_ended', subject: { kind: 'account', id }, after: { name, sessionsEnded } });
    }),
  );
}

/**
 * For somebody who has lost their phone and the recovery codes: the password alone lets them in again.
 * @throws LeadlineError access.no_account, access.demo_person, access.only_administrators
 */
export async function resetFactor(asking: Asking, afterwards: Afterwards, id: string): Promise<void> {
  assertMayManage(asking.principal);
  const account = await audited(asking.control.db, (change) =>
    changing(change, id, async (before) => {
      if (before.totp_secret === null) return null;
      await dropFactor(change, id);
      const sessionsEnded = await endSessions(change, id);
      await appendEntry(change, actOf(asking), {
        action: 'account.factor_reset',
        subject: { kind: 'account', id },
        after: { name: before.name, sessionsEnded },
      });
      return before;
    }),
  );
  if (account !== null) tellOfChange(asking, afterwards, 'factorOff', account);
}
