import type { Random } from '../random.ts';
import { shiftMonths, type Day } from '../time/days.ts';
import type { CountryId } from './country.ts';
import { latin, personName } from './names.ts';
import { listSlots, type SalesRole, type Slot } from './slots.ts';

/** One assignment of a person: from a day on, until the day before `to`. */
export interface Stint {
  readonly team: string;
  readonly role: SalesRole;
  readonly location: string | null;
  readonly from: Day;
  readonly to: Day | null;
  readonly allocation: string;
  readonly isPrimary: boolean;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly country: CountryId;
  readonly from: Day;
  readonly to: Day | null;
  /** 1 is average. */
  readonly skill: number;
  readonly stints: readonly Stint[];
}

export interface Roster {
  readonly people: readonly Person[];
  /** Somebody who had one of the roles in the country on that day; the first role that finds someone counts. */
  readonly find: (country: CountryId, roles: readonly SalesRole[], day: Day, random: Random) => Person | undefined;
  readonly findAt: (location: string, day: Day, random: Random) => Person | undefined;
}

/** Everyone who worked for the firm from the start to the end of the story: people come, go, and change teams in the middle of a month. */
export function createRoster(reps: number, from: Day, to: Day, random: Random): Roster {
  const people: Person[] = [];
  listSlots(reps).forEach((slot, index) => staff(slot, index, from, to, people, random.fork(`slot/${index}`)));
  const byRole = indexBy(people, (person, stint) => `${person.country}/${stint.role}`);
  const byLocation = indexBy(people, (_person, stint) => stint.location ?? '');
  return {
    people,
    find: (country, roles, day, chance) => {
      for (const role of roles) {
        const found = someoneOn(byRole.get(`${country}/${role}`), day, chance);
        if (found) return found;
      }
      return undefined;
    },
    findAt: (location, day, chance) => someoneOn(byLocation.get(location), day, chance),
  };
}

type Entry = readonly [Person, Stint];

function indexBy(people: readonly Person[], keyOf: (person: Person, stint: Stint) => string): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const person of people) {
    for (const stint of person.stints) {
      const key = keyOf(person, stint);
      index.set(key, [...(index.get(key) ?? []), [person, stint]]);
    }
  }
  return index;
}

function someoneOn(entries: readonly Entry[] | undefined, day: Day, random: Random): Person | undefined {
  const there = entries?.filter(([, stint]) => stint.from <= day && (stint.to === null || day < stint.to));
  return there && there.length > 0 ? random.pick(there)[0] : undefined;
}

/** Fills a post: first with someone who was there before, then with whoever follows. */
function staff(slot: Slot, index: number, from: Day, to: Day, people: Person[], random: Random): void {
  let start = from - random.int(60, 1500);
  for (;;) {
    const leaves = random.chance(slot.isManager ? 0.08 : 0.38) ? Math.max(start + 75, random.int(from + 20, to - 20)) : null;
    const end = leaves !== null && leaves < to ? leaves : null;
    people.push(
      hire({ slot, index, name: freshName(slot, people, random), serial: people.length + 1, from: start, to: end, storyFrom: from }, random),
    );
    if (end === null) return;
    start = end + random.int(9, 38);
    if (start >= to) return;
  }
}

/** A name nobody else has, as far as there are enough. */
function freshName(slot: Slot, people: readonly Person[], random: Random): string {
  let name = personName(slot.country, random);
  for (let tries = 0; tries < 20 && people.some((person) => person.name === name); tries += 1) name = personName(slot.country, random);
  return name;
}

interface Hiring {
  readonly slot: Slot;
  /** Of the post. */
  readonly index: number;
  readonly name: string;
  readonly serial: number;
  readonly from: Day;
  readonly to: Day | null;
  readonly storyFrom: Day;
}

function hire({ slot, index, name, serial, from, to, storyFrom }: Hiring, random: Random): Person {
  return {
    id: `u-${String(serial).padStart(3, '0')}`,
    name,
    email: `${latin(name)}.${serial}@copperleaf.example`,
    country: slot.country,
    from,
    to,
    skill: Math.min(1.7, Math.max(0.55, random.skewed(1, 0.24))),
    stints: stintsOf(slot, index, from, to, storyFrom),
  };
}

/** Most people stay where they began; a few posts have a history (G8). */
function stintsOf(slot: Slot, index: number, from: Day, to: Day | null, storyFrom: Day): readonly Stint[] {
  const whole: Stint = { team: slot.team, role: slot.role, location: slot.location, from, to, allocation: '1', isPrimary: true };
  const change = changes.find((item) => item.post === index % 20);
  const day = change && shiftMonths(storyFrom, change.month) + change.day;
  if (!change || day === undefined || day <= from || (to !== null && day >= to)) return [whole];
  const next: Stint = { ...whole, ...change.next(slot), from: day };
  if (change.isBeside) return [whole, { ...next, allocation: '0.4', isPrimary: false }];
  return [{ ...whole, to: day }, next];
}

const changes: readonly {
  readonly post: number;
  readonly month: number;
  readonly day: number;
  readonly isBeside?: true;
  readonly next: (slot: Slot) => Partial<Stint>;
}[] = [
  { post: 1, month: 13, day: 13, next: () => ({ role: 'hunter' }) },
  { post: 9, month: 19, day: 17, next: () => ({ team: 'online', role: 'farmer', location: 'loc-hu-online' }) },
  { post: 14, month: 17, day: 10, isBeside: true, next: () => ({ role: 'bdr' }) },
  { post: 6, month: 22, day: 20, next: () => ({ location: 'loc-hcm' }) },
];
