import type { CountryId } from '../firm/country.ts';
import type { Firm } from '../firm/firm.ts';
import { rivalsOf } from '../firm/write-market.ts';
import type { Random } from '../random.ts';
import { accountRowOf, type Customer } from './write-account.ts';

export interface Leaving {
  readonly reason: string;
  /** Id of the competitor the customer went to. */
  readonly competitor: string | null;
}

export function leavingReason(country: CountryId, random: Random): Leaving {
  const reason = random.weighted([
    ['Price', 5],
    ['Chose a competitor', 4],
    ['Ended business', 2],
    ['Not satisfied with delivery', 2],
    ['Does it without us', 2],
  ] as const);
  return { reason, competitor: reason === 'Chose a competitor' ? random.pick(rivalsOf(country)) : null };
}

/** What became known when somebody asked why a customer orders no more. */
export function noteLeaving(firm: Firm, customer: Customer, random: Random): void {
  const row = accountRowOf(customer);
  if (!row || !random.chance(0.6)) return;
  const { reason, competitor } = leavingReason(customer.country.id, random);
  firm.tables.writeLate('account', { ...row, left_reason: reason, left_to_competitor_id: competitor }, 2);
}
