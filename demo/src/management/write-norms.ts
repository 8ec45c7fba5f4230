import type { Firm } from '../firm/firm.ts';
import { isoOf } from '../time/days.ts';
import { counter } from './counter.ts';

/** Role, activity, place, number, per, minutes. */
const norms = [
  ['icebreaker', 'call', 'office', '34', 'day', 5],
  ['icebreaker', 'message', 'office', '3', 'day', 4],
  ['bdr', 'call', 'office', '4', 'hour', 6],
  ['bdr', 'meeting', 'office', '3', 'week', 45],
  ['hunter', 'call', 'office', '7', 'day', 8],
  ['hunter', 'email', 'office', '4', 'day', 10],
  ['hunter', 'meeting', 'field', '4', 'week', 70],
  ['farmer', 'call', 'office', '6', 'day', 10],
  ['farmer', 'visit', 'field', '5', 'week', 75],
  ['account_executive', 'call', 'office', '2', 'day', 8],
] as const;
const rules = [
  ['seg-cafe', 'retention', '6', 20, 'phone', 7],
  ['seg-restaurant', 'retention', '6', 20, 'phone', 7],
  ['seg-hotel', 'renewal', '8', 40, 'in_person', 10],
  ['seg-office', 'cross_sell', '4', 20, 'email', 7],
  ['seg-reseller', 'onboarding', '12', 30, 'video', 5],
] as const;

/** How many contacts are expected, and how often customers are to be contacted; both from a day on, the rules in two editions. */
export function writeNorms(firm: Firm): void {
  const next = counter('N');
  const since = isoOf(firm.from);
  for (const [sales_role, activity_kind, place, quantity, unit, minutes_each] of norms) {
    firm.tables.write('contact_norm', { external_id: next(), sales_role, activity_kind, place, quantity, unit, minutes_each, valid_from: since });
  }
  const person = firm.roster.people[0]!;
  firm.tables.write('contact_norm', {
    external_id: next(),
    user_id: person.id,
    activity_kind: 'call',
    place: 'office',
    quantity: '25',
    unit: 'day',
    minutes_each: 5,
    valid_from: isoOf(firm.to - 400),
    valid_to: isoOf(firm.to - 200),
  });
  for (const [segment, purpose, contacts_per_year, minutes_each, channel, tolerance_days] of rules) {
    const row = { segment_id: segment, purpose, minutes_each, channel };
    const cut = isoOf(firm.to - 365);
    firm.tables.write('contact_regulation', {
      external_id: `${segment}-1`,
      name: `${segment.slice(4)} 1`,
      ...row,
      contacts_per_year: '4',
      tolerance_days: 10,
      edition: '1',
      valid_from: since,
      valid_to: cut,
    });
    firm.tables.write('contact_regulation', {
      external_id: `${segment}-2`,
      name: `${segment.slice(4)} 2`,
      ...row,
      contacts_per_year,
      tolerance_days,
      edition: '2',
      valid_from: cut,
    });
  }
}
