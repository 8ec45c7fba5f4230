import type { Day } from '../time/days.ts';
import type { CountryId } from './country.ts';

/** People the firm may write to, as they become known. */
export interface Mailing {
  readonly add: (country: CountryId, contact: string, since: Day) => void;
  readonly of: (country: CountryId, day: Day) => readonly string[];
}

export function createMailing(): Mailing {
  const known = new Map<CountryId, { readonly contact: string; readonly since: Day }[]>();
  return {
    add: (country, contact, since) => {
      const list = known.get(country) ?? [];
      list.push({ contact, since });
      known.set(country, list);
    },
    of: (country, day) => (known.get(country) ?? []).filter(({ since }) => since <= day).map(({ contact }) => contact),
  };
}
