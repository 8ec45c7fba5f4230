import type { Firm } from '../firm/firm.ts';
import type { Random } from '../random.ts';
import { isoOf } from '../time/days.ts';
import { counter } from './counter.ts';
import type { Tally } from './tally.ts';

const purposes: Readonly<Record<string, string>> = {
  'seg-cafe': 'retention',
  'seg-restaurant': 'retention',
  'seg-hotel': 'renewal',
  'seg-office': 'cross_sell',
  'seg-reseller': 'onboarding',
};

const regulated: ReadonlySet<string> = new Set(['retention', 'renewal', 'cross_sell']);

/** Contacts due with firms that have bought: most are made near the day, some are not, a few customers wish for none. */
export function writeContactPlans(firm: Firm, { accounts, contacts, sales }: Tally, random: Random): void {
  const next = counter('CP');
  const buyers = new Set([...sales.values()].flatMap(({ account }) => account ?? []));
  for (const [id, { owner, segment }] of accounts) {
    const own = random.fork(id);
    if (!buyers.has(id) || own.chance(0.25)) continue;
    const made = contacts.get(id) ?? [];
    for (let day = firm.from + own.int(0, 90); day <= firm.to + 80; day += own.int(55, 75)) {
      const near = made.find((contact) => Math.abs(contact.day - day) <= 30);
      const due = near !== undefined && own.chance(0.9) ? near.day + own.int(-5, 5) : day;
      const isExcused = own.chance(0.04);
      firm.tables.write('contact_plan', {
        external_id: next(),
        account_id: id,
        regulation_id: own.chance(0.5) ? `${segment}-${due < firm.to - 365 ? 1 : 2}` : null,
        purpose: near?.purpose && regulated.has(near.purpose) ? near.purpose : (purposes[segment] ?? 'retention'),
        due_on: isoOf(due),
        user_id: own.chance(0.3) ? owner : null,
        status: isExcused ? 'excused' : own.chance(0.01) ? 'cancelled' : due > firm.to ? 'planned' : 'done',
        excuse: isExcused ? 'Wishes for no calls' : null,
      });
    }
  }
}
