import { fewestCompared } from '@leadline/contract';
import { addDays, parseRecordId, type Dimension, type Filter, type ResolvedPeriod, type Scope, type Veil, type Veiled } from '@leadline/kpi';
import { membersOf } from '#server/firm/members-of.ts';
import { keyOfRecord, refOf, type Firm } from '#server/firm/read-firm.ts';
import { mainOn } from '#server/firm/timeline.ts';
import { openTeams } from './open-teams.ts';

/** Told of oneself alone: people, and customers, each of whom one person looks after. */
const single = new Set<Dimension>(['person', 'manager', 'account', 'recipient']);
/** Ways of asking that put people into groups: never two of them at once. */
const grouping = new Set<Dimension>(['team', 'role', 'location', 'region', 'region_group']);

const everything: Veiled = { total: true, row: () => true, own: true };
const noRow = (): boolean => false;

/**
 * Where a works council has it so (docs/decisions/0026): of people one sees oneself, and of others groups of five and more alone, by where they work on the first and on the
 * last day that is counted. Groups whose difference to others would be fewer than five are not shown either.
 * @param me who looks; null: none of the people
 */
export function peopleVeil(firm: Firm, me: string | null): Veil {
  const kept = new Map<string, Day>();
  const dayOf = (day: string, scope: Scope): Day => {
    const key = `${day} ${scope.kind} ${scope.kind === 'teams' ? scope.teams.join() : ''}`;
    const known = kept.get(key) ?? makeDay(firm, day, scope);
    kept.set(key, known);
    return known;
  };
  return (query, scope, periods) => {
    if (scope.kind === 'persons')
      return isOwn(scope.persons, me) || scope.persons.length === 0 ? everything : { total: false, row: noRow, own: false };
    const filters = query.filters ?? [];
    if (filters.some((filter) => isOnlyMe(filter, me))) return everything;
    const days = daysOf(periods, firm.today).map((day) => dayOf(day, scope));
    const asked = [...(query.by ?? []), ...filters.map(({ dimension }) => dimension)];
    const groups = new Set(asked.filter((dimension) => grouping.has(dimension)));
    const isOneWay = groups.size <= 1 && filters.every(({ dimension }) => !single.has(dimension));
    const total = isOneWay && days.every((day) => day.isOpen(null) && filters.every((filter) => filterIsOpen(day, filter)));
    const row: Veiled['row'] = (by, ids) =>
      by.every((dimension, at) => {
        const id = ids[at]!;
        if (dimension === 'person') return id === me;
        if (single.has(dimension)) return by.includes('person') && ids[by.indexOf('person')] === me;
        return !grouping.has(dimension) || days.every((day) => day.isOpen({ dimension, id, alone: true }));
      }) &&
      // One's own row is one's own whatever else is asked; all others stand within a group that may be shown.
      (by.includes('person') || total);
    return { total, row, own: false };
  };
}

const isOwn = (persons: readonly bigint[], me: string | null): boolean =>
  me !== null && persons.length === 1 && persons[0] === parseRecordId(me)?.key64;

const isOnlyMe = ({ dimension, members, exclude }: Filter, me: string | null): boolean =>
  dimension === 'person' && exclude !== true && members.length === 1 && members[0] === me;

const filterIsOpen = (day: Day, { dimension, members, alone }: Filter): boolean =>
  !grouping.has(dimension) || members.every((id) => day.isOpen({ dimension, id, alone: alone ?? false }));

/** The first and the last day of all that is counted. */
function daysOf(periods: readonly ResolvedPeriod[], today: string): readonly string[] {
  if (periods.length === 0) return [today];
  const days = periods.flatMap(({ from, to }) => [from ?? today, to === null ? today : addDays(to, -1)]);
  return [...new Set(days.map((day) => (day > today ? today : day)))];
}

interface Group {
  readonly dimension: Dimension;
  readonly id: string;
  /** Of a team: without what lies below it. */
  readonly alone: boolean;
}

interface Day {
  /** Whether a group may be shown; null: everybody within the scope. */
  readonly isOpen: (group: Group | null) => boolean;
}

const isLarge = (count: number): boolean => count === 0 || count >= fewestCompared;

function makeDay(firm: Firm, day: string, scope: Scope): Day {
  const keys = scope.kind === 'teams' ? new Set(scope.teams) : null;
  const stints = membersOf(firm, null, day).map((id) => mainOn(firm.stints.get(id) ?? [], day)!);
  const base = stints.filter(({ teamId }) => keys === null || (teamId !== null && keys.has(keyOfRecord(teamId))));
  const teams = openTeams(firm, base.map(({ teamId }) => teamId)); // prettier-ignore
  const byRole = openParts(base.map(({ role }) => role));
  const byPlace = openParts(base.map(({ locationId }) => locationId));
  const regionOf = (place: string | null): string | null => {
    const row = place === null ? undefined : firm.locations.get(place);
    return row ? refOf(row, 'region_id', 'region') : null;
  };
  const isAll = isLarge(base.length);
  return {
    isOpen: (group) => {
      if (!isAll || group === null) return isAll;
      const { dimension, id, alone } = group;
      if (dimension === 'team') return teams(id, alone);
      if (dimension === 'role') return byRole(id);
      if (dimension === 'location') return byPlace(id);
      const inside = base.filter(({ locationId }) => isBelowRegion(firm, regionOf(locationId), id)).length;
      return dimension === 'region' && isLarge(inside) && isLarge(base.length - inside);
    },
  };
}

function isBelowRegion({ regions }: Firm, region: string | null, top: string): boolean {
  const seen = new Set<string>();
  for (let at = region; at !== null && !seen.has(at);) {
    if (at === top) return true;
    seen.add(at);
    const row = regions.get(at);
    at = row ? refOf(row, 'parent_region_id', 'region') : null;
  }
  return false;
}

/** Of parts of a whole: those of five and more; where all others together are fewer, the smallest of these is closed too. */
function openParts(each: readonly (string | null)[]): (id: string) => boolean {
  const sizes = new Map<string, number>();
  for (const id of each) sizes.set(id ?? 'unassigned', (sizes.get(id ?? 'unassigned') ?? 0) + 1);
  const sorted = [...sizes].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const closed = new Set<string>();
  let hidden = 0;
  for (const [id, size] of sorted) {
    if (size >= fewestCompared && isLarge(hidden)) break;
    closed.add(id);
    hidden += size;
  }
  return (id) => !closed.has(id);
}
