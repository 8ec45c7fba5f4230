import { LeadlineError, type AlertChoice } from '@leadline/contract';
import { keepWorksCouncil, readWorksCouncil } from '#server/alerting/works-council.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { chooseAlerts } from '#server/control/alert.ts';
import { actOf } from '#server/http/act-of.ts';
import { isTimezone } from '#server/is-timezone.ts';

/** @throws LeadlineError access.not_permitted for whoever has no account */
export function ownAccount({ principal }: Pick<Asking, 'principal'>): string {
  if (principal.kind !== 'person') throw new LeadlineError('forbidden', 'access.not_permitted');
  return principal.account;
}

/** When somebody wants to hear nothing. @throws LeadlineError alerts.no_timezone */
export async function chooseOwnAlerts(asking: Asking, choice: AlertChoice): Promise<void> {
  if (choice.timezone !== null && !isTimezone(choice.timezone)) throw new LeadlineError('invalid', 'alerts.no_timezone');
  await chooseAlerts(asking.control.db, ownAccount(asking), choice);
}

/** Whether numbers of single people reach nobody but themselves. */
export async function decideWorksCouncil(asking: Asking, isOn: boolean): Promise<void> {
  await audited(asking.control.db, async (change) => {
    const before = await readWorksCouncil(change);
    if (before === isOn) return;
    await keepWorksCouncil(change, isOn, asking.clock.now());
    await appendEntry(change, actOf(asking), {
      action: 'alerts.works_council',
      subject: { kind: 'alerts', id: 'works_council' },
      before: { isOn: before },
      after: { isOn },
    });
  });
}
