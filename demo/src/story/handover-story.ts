import type { Firm } from '../firm/firm.ts';
import type { Person } from '../firm/roster.ts';
import type { Random } from '../random.ts';
import { at, isoOf, type Day } from '../time/days.ts';
import { instantOf } from '../time/instants.ts';
import type { Customer } from './write-account.ts';

/** Who looks after a customer: first who won it, after some weeks the one for existing customers, and whoever follows when they leave. */
export function handoverStory(firm: Firm, customer: Customer, since: Day, random: Random): void {
  const { country } = customer;
  const find = (role: 'hunter' | 'farmer', day: Day): Person | undefined => firm.roster.find(country.id, [role], Math.max(day, firm.from), random);
  let from = since;
  let role: 'hunter' | 'farmer' = since < firm.from || random.chance(0.25) ? 'farmer' : 'hunter';
  let before: Person | undefined;
  for (let number = 1; number < 9 && from <= firm.to; number += 1) {
    const person = find(role, from);
    if (!person) return;
    const gone = person.to !== null && person.to > from ? person.to : null;
    const handover = role === 'hunter' ? from + random.int(40, 110) : null;
    const until = [gone, handover].filter((day): day is Day => day !== null).sort((a, b) => a - b)[0];
    firm.tables.write('account_owner_history', {
      external_id: `${customer.id}-W${number}`,
      account_id: customer.id,
      user_id: person.id,
      owner_role: role,
      valid_from: isoOf(from),
      valid_to: until === undefined || until > firm.to ? null : isoOf(until),
      handover_from_user_id: before?.id ?? null,
      handover_checklist: before ? 'Contact person introduced, open orders and prices handed over' : null,
      accepted_at: before ? instantOf(at(from, 10, random.int(0, 59)), country.zone) : null,
    });
    if (until === undefined) return;
    [from, role, before] = [until, 'farmer', person];
  }
}
