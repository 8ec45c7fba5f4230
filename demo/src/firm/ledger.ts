import { firstOfMonth, type Day } from '../time/days.ts';
import type { CountryId } from './country.ts';

/** What was sold in a month, in minor units of the country's currency. */
export interface LedgerMonth {
  readonly net: number;
  readonly cost: number;
}

/** Sales by country and month as the stories go: what bookkeeping later says. */
export interface Ledger {
  readonly add: (country: CountryId, day: Day, net: number, cost: number) => void;
  readonly of: (country: CountryId, month: Day) => LedgerMonth;
}

export function createLedger(): Ledger {
  const months = new Map<string, LedgerMonth>();
  const keyOf = (country: CountryId, day: Day): string => `${country}/${firstOfMonth(day)}`;
  const of = (country: CountryId, month: Day): LedgerMonth => months.get(keyOf(country, month)) ?? { net: 0, cost: 0 };
  return {
    of,
    add: (country, day, net, cost) => {
      const known = of(country, day);
      months.set(keyOf(country, day), { net: known.net + net, cost: known.cost + cost });
    },
  };
}
