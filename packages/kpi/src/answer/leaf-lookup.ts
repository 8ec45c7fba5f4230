import type { Leaf } from '../plan/leaf.ts';
import type { MemberDimension } from '../query/kpi-query.ts';
import type { LeafRow, LeafTable } from '../result/leaf-rows.ts';
import { memberKey, type MemberKeys, parseMemberKey } from '../result/member-key.ts';
import { type Grouping, groupingOf, keyOfPlace, type Place } from './place.ts';
import type { LeafTables } from './read-leaves.ts';

/** A use with where its rows are. */
export interface PlacedUse {
  readonly name: string;
  readonly isOrganisation: boolean;
  /** false where an optional use cannot be told apart as asked. */
  readonly isReachable: boolean;
  readonly leaves: readonly Leaf[];
}

/** The rows of a use, found by row of the time axis and place. */
export interface UseRows {
  readonly name: string;
  readonly by: readonly MemberDimension[];
  readonly grouping: Grouping;
  readonly isOrganisation: boolean;
  readonly isReachable: boolean;
  readonly tables: readonly LeafTable[];
}

/** Uses of one name are parts of one answer. */
export function rowsByName(uses: readonly PlacedUse[], tables: LeafTables): ReadonlyMap<string, UseRows> {
  const byName = new Map<string, UseRows>();
  for (const { name, isOrganisation, isReachable, leaves } of uses) {
    const found = new Set([...(byName.get(name)?.tables ?? []), ...leaves.map(tables.of)]);
    const by = leaves[0]?.by ?? byName.get(name)?.by ?? [];
    byName.set(name, { name, isOrganisation, isReachable, by, grouping: groupingOf(by), tables: [...found] });
  }
  return byName;
}

const none: readonly LeafRow[] = [];

export function findRows(use: UseRows | undefined, ordinal: number, place: Place): readonly LeafRow[] {
  if (!use) return none;
  const { tables, isOrganisation, grouping } = use;
  const row = isOrganisation ? 0 : ordinal;
  const key = isOrganisation ? '[]' : keyOfPlace(place, grouping);
  return tables.length === 1 ? (tables[0]!.get(row)?.get(key) ?? none) : tables.flatMap((table) => table.get(row)?.get(key) ?? none);
}

/** Groups of members of a table, in any row of the time axis. */
export function groupsOf(table: LeafTable): readonly string[] {
  const found = new Set<string>();
  for (const groups of table.values()) for (const group of groups.keys()) found.add(group);
  return [...found];
}

/** Adds the groups of a use by the dimensions of the question; none where it leaves one of them aside. */
export function addGroups(use: UseRows, by: readonly MemberDimension[], found: Set<string>): void {
  if (use.isOrganisation || !by.every((dimension) => use.by.includes(dimension))) return;
  const isWhole = use.by.length === by.length;
  const at = by.map((dimension) => use.by.indexOf(dimension));
  for (const table of use.tables)
    for (const groups of table.values()) for (const group of groups.keys()) found.add(isWhole ? group : project(parseMemberKey(group), at));
}

const project = (members: MemberKeys, at: readonly number[]): string => memberKey(at.map((index) => members[index] ?? null));

/** Finds the members within a place, by an index made once for every use and row of the time axis. */
export function createMemberFinder(): (use: UseRows, ordinal: number, place: Place, dimensions: readonly MemberDimension[]) => readonly string[] {
  const indexes = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  return (use, ordinal, place, dimensions) => {
    if (!dimensions.every((dimension) => use.by.includes(dimension))) return [];
    const outer = use.by.filter((dimension) => place.members.has(dimension));
    const key = JSON.stringify([use.name, ordinal, outer, dimensions]);
    const index = indexes.get(key) ?? indexOf(use, ordinal, outer, dimensions);
    indexes.set(key, index);
    return [...(index.get(memberKey(outer.map((dimension) => place.members.get(dimension) ?? null))) ?? [])];
  };
}

function indexOf(
  use: UseRows,
  ordinal: number,
  outer: readonly MemberDimension[],
  dimensions: readonly MemberDimension[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const outerAt = outer.map((dimension) => use.by.indexOf(dimension));
  const at = dimensions.map((dimension) => use.by.indexOf(dimension));
  const index = new Map<string, Set<string>>();
  const isWhole = outer.length === 0 && at.length === use.by.length && at.every((place, one) => place === one);
  for (const table of use.tables) {
    for (const group of table.get(ordinal)?.keys() ?? []) {
      const members = isWhole ? [] : parseMemberKey(group);
      const key = project(members, outerAt);
      const groups = index.get(key) ?? new Set<string>();
      index.set(key, groups.add(isWhole ? group : project(members, at)));
    }
  }
  return index;
}
