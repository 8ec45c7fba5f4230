import type { Company, Event } from './company.ts';

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

/** The team a person was in, one row after the other; nothing here is taken from the product. */
function teamOf({ stays }: Company, person: string, on: string): string {
  let team = '';
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
    const team = teamOf(company, event.person, organisation === 'present' ? today : event.on);
    const isSeen = sight.kind === 'all' || (sight.kind === 'person' ? event.person === sight.person : sight.teams.includes(team));
    const isKept = filters.every(({ dimension, members, exclude }) => {
      const isOne = members.some((member) => (dimension === 'team' ? isBelow(company, team, member) : event[dimension] === member));
      return isOne !== exclude;
    });
    return event.kind === kinds[kpi] && isSeen && isKept && event.on >= from && event.on < to;
  });
}

/** Value by the keys of the groups (joined by a bar), the total by the empty key. */
export function answer(company: Company, sight: Sight, question: Question): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const event of countedEvents(company, sight, question)) {
    const team = teamOf(company, event.person, question.organisation === 'present' ? today : event.on);
    const keys = question.by.map((dimension) => (dimension === 'month' ? event.on.slice(0, 7) : dimension === 'team' ? team : event[dimension]));
    const added = question.kpi.endsWith('_count') ? 1 : event.amount;
    for (const key of new Set([keys.join('|'), ''])) values.set(key, (values.get(key) ?? 0) + added);
  }
  return values;
}
