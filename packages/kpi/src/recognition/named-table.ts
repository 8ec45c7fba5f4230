import { compare } from '../result/decimal.ts';

/** §9.6: at most so many are named, and nobody is where fewer than five are put beside each other: the last ones would be known. */
export const namedPlaces = 3;
export const fewestNamedAmong = 5;

/**
 * Whether a team has agreed to a named table: two thirds of all its members, in whole numbers (§9.6). Who does not answer has not agreed.
 * @param agreed how many said yes
 * @param members of the whole team, at least five
 */
export function isAgreed(agreed: number, members: number): boolean {
  return members >= fewestNamedAmong && agreed <= members && agreed * 3 >= members * 2;
}

export interface NamedStand {
  readonly id: string;
  /** Part of the own target, or how much better than the own past; null: none. */
  readonly part: string | null;
}

export interface NamedPlace {
  readonly place: number;
  readonly id: string;
  readonly part: string;
}

export interface NamedTable {
  readonly places: readonly NamedPlace[];
  /** Why fewer than three are named. `tied`: more are equal than there are places left; `few`: too few have a number; `nobody`: nobody is above zero. */
  readonly why: 'tied' | 'few' | 'nobody' | null;
}

/**
 * The first three and never anybody else (§9.6). Who is equal shares a place; where more are equal than places are left, none of them is named. Nobody at or below
 * zero is named: that would be praise for less than before.
 */
export function namedTableOf(stands: readonly NamedStand[]): NamedTable {
  const known = stands.flatMap(({ id, part }) => (part === null ? [] : [{ id, part }]));
  if (known.length < fewestNamedAmong) return { places: [], why: 'few' };
  const sorted = known.filter(({ part }) => compare(part, '0') > 0).sort((a, b) => compare(b.part, a.part) || (a.id < b.id ? -1 : 1));
  if (sorted.length === 0) return { places: [], why: 'nobody' };
  const places: NamedPlace[] = [];
  for (const { part } of sorted) {
    if (places.length >= namedPlaces) break;
    if (places.some((one) => compare(one.part, part) === 0)) continue;
    const equal = sorted.filter((one) => compare(one.part, part) === 0);
    if (places.length + equal.length > namedPlaces) return { places, why: 'tied' };
    const place = places.length + 1;
    places.push(...equal.map((one) => ({ place, ...one })));
  }
  return { places, why: null };
}
