import { labelOf, otherLabelOf, type Company, type Customer, type Event } from './company.ts';

/** Whose records somebody sees: everybody's, those of people who were in one of the teams on the day, one person's. */
export type Sight =
  { readonly kind: 'all' } | { readonly kind: 'teams'; readonly teams: readonly string[] } | { readonly kind: 'person'; readonly person: string };

export interface Question {
  readonly kpi: 'deals_won_count' | 'won_revenue' | 'calls_made_count' | 'net_sales_revenue';
  readonly by: readonly ('person' | 'team' | 'account' | 'month')[];
  readonly filters: readonly { readonly dimension: 'person' | 'team' | 'account'; readonly members: readonly string[]; readonly exclude: boolean }[];
  readonly from: string;
  readonly to: string;
  readonly organisation: 'as_it_was' | 'present';
}

const kinds = { deals_won_count: 'won', won_revenue: 'won', calls_made_count: 'call', net_sales_revenue: 'sale' } as const;
const today = '2026-06-15';
const unassigned = 'unassigned';

/** Whose a name is. */
const personOf = ({ names }: Company, name: string): string => names[name] ?? name;

/** The team a person was in, one row after the other; nothing here is taken from the product. */
function teamOf({ stays }: Company, person: string, on: string): string {
  let team = unassigned;
  let from = '';
  for (const stay of stays) {
    if (stay.person === person && stay.from <= on && stay.from >= from) [team, from] = [stay.team, stay.from];
  }
  return team;
}

function isBelow({ teams }: Company, team: string, above: string): boolean {
  for (let at: string | null = team; at !== null; at = teams[at] ?? null) if (at === above) return true;
  return false;
}

/** The events that count for a question, of those that may be seen. */
export function countedEvents(company: Company, sight: Sight, { kpi, filters, from, to, organisation }: Question): readonly Event[] {
  return company.events.filter((event) => {
    const person = personOf(company, event.name);
    const team = teamOf(company, person, organisation === 'present' ? today : event.on);
    const isSeen = sight.kind === 'all' || (sight.kind === 'person' ? person === sight.person : sight.teams.includes(team));
    const isKept = filters.every(({ dimension, members, exclude }) => {
      const own = dimension === 'person' ? person : event.account;
      const isOne = members.some((member) => (dimension === 'team' ? isBelow(company, team, member) : own === member));
      return isOne !== exclude;
    });
    return event.kind === kinds[kpi] && isSeen && isKept && event.on >= from && event.on < to;
  });
}

/** Value by the keys of the groups (joined by a bar), the total by the empty key. */
export function answer(company: Company, sight: Sight, question: Question): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const event of countedEvents(company, sight, question)) {
    const person = personOf(company, event.name);
    const team = teamOf(company, person, question.organisation === 'present' ? today : event.on);
    const keyOf = { month: event.on.slice(0, 7), team, person, account: event.account };
    const keys = question.by.map((dimension) => keyOf[dimension]);
    const added = question.kpi.endsWith('_count') ? 1 : event.amount;
    for (const key of new Set([keys.join('|'), ''])) values.set(key, (values.get(key) ?? 0) + added);
  }
  return values;
}

/** Somebody in sight: a person of one's own, or one who was in a team on some day from `since` to today. */
function isInSight(company: Company, sight: Sight, person: string, since: string): boolean {
  if (sight.kind !== 'teams') return sight.kind === 'all' || sight.person === person;
  return daysBetween(since, today).some((day) => sight.teams.includes(teamOf(company, person, day)));
}

function daysBetween(one: string, other: string): readonly string[] {
  const [first, last] = [one, other].sort().map((day) => Date.parse(day));
  return Array.from({ length: (last! - first!) / 86_400_000 + 1 }, (_, at) => new Date(first! + at * 86_400_000).toISOString().slice(0, 10));
}

/** Whether the record of an event may be opened. */
export function mayOpen(company: Company, sight: Sight, event: Event): boolean {
  return isInSight(company, sight, personOf(company, event.name), event.on);
}

/** Whether a customer may be opened: by whom its source names, and by whoever has begun to look after it. */
export function mayOpenCustomer(company: Company, sight: Sight, { owner, looked }: Customer): boolean {
  if (isInSight(company, sight, personOf(company, owner), today)) return true;
  return looked.some(({ name, from }) => (from ?? '') <= today && isInSight(company, sight, personOf(company, name), from ?? today));
}

/** People to choose from, by any of their names that holds a text. */
export function choosable(company: Company, sight: Sight, search: string): readonly string[] {
  return company.persons.filter((person) => {
    const names = [labelOf(person), ...Object.keys(company.names).flatMap((name) => (company.names[name] === person ? [otherLabelOf(name)] : []))];
    return isInSight(company, sight, person, today) && names.some((name) => name.toLowerCase().includes(search.toLowerCase()));
  });
}
