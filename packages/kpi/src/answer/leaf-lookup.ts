import type { Leaf } from '../plan/leaf.ts';
import type { MemberDimension } from '../query/kpi-query.ts';
import { type LeafRow, type LeafTable, memberKey, type MemberKeys, parseMemberKey } from '../result/leaf-rows.ts';
import type { LeafTables } from './read-leaves.ts';

/** Which members a cell, or a member within it, is about. */
export type Place = ReadonlyMap<MemberDimension, string | null>;

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
  readonly isOrganisation: boolean;
  readonly isReachable: boolean;
  readonly tables: readonly LeafTable[];
}

/** Uses of one name are parts of one answer. */
export function rowsByName(uses: readonly PlacedUse[], tables: LeafTables): ReadonlyMap<string, UseRows> {
  const byName = new Map<string, UseRows>();
  for (const { name, isOrganisation, isReachable, leaves } of uses) {
    const found = new Set([...(byName.get(name)?.tables ?? []), ...leaves.map(tables)]);
    byName.set(name, { name, isOrganisation, isReachable, by: leaves[0]?.by ?? byName.get(name)?.by ?? [], tables: [...found] });
  }
  return byName;
}

export function findRows(use: UseRows | undefined, ordinal: number, place: Place): readonly LeafRow[] {
  if (!use) return [];
  const [row, key] = use.isOrganisation ? [0, memberKey([])] : [ordinal, memberKey(use.by.map((dimension) => place.get(dimension) ?? null))];
  return use.tables.length === 1 ? (use.tables[0]!.get(row)?.get(key) ?? []) : use.tables.flatMap((table) => table.get(row)?.get(key) ?? []);
}

/** Groups of members of a table, in any row of the time axis. */
export function groupsOf(table: LeafTable): readonly string[] {
  return [...new Set([...table.values()].flatMap((groups) => [...groups.keys()]))];
}

/** Groups of a use by the dimensions of the question; none where it leaves one of them aside. */
export function groupsBy(use: UseRows, by: readonly MemberDimension[]): readonly string[] {
  if (use.isOrganisation || !by.every((dimension) => use.by.includes(dimension))) return [];
  const groups = use.tables.flatMap(groupsOf);
  if (use.by.length === by.length) return groups;
  const at = by.map((dimension) => use.by.indexOf(dimension));
  return [...new Set(groups.map((group) => project(parseMemberKey(group), at)))];
}

const project = (members: MemberKeys, at: readonly number[]): string => memberKey(at.map((index) => members[index] ?? null));

/** Finds the members within a place, by an index made once for every use and row of the time axis. */
export function createMemberFinder(): (use: UseRows, ordinal: number, place: Place, dimensions: readonly MemberDimension[]) => readonly string[] {
  const indexes = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  return (use, ordinal, place, dimensions) => {
    if (!dimensions.every((dimension) => use.by.includes(dimension))) return [];
    const outer = use.by.filter((dimension) => place.has(dimension));
    const key = JSON.stringify([use.name, ordinal, outer, dimensions]);
    const index = indexes.get(key) ?? indexOf(use, ordinal, outer, dimensions);
    indexes.set(key, index);
    return [...(index.get(memberKey(outer.map((dimension) => place.get(dimension) ?? null))) ?? [])];
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
  for (const table of use.tables) {
    for (const group of table.get(ordinal)?.keys() ?? []) {
      const members = parseMemberKey(group);
      const key = project(members, outerAt);
      index.set(key, (index.get(key) ?? new Set<string>()).add(project(members, at)));
    }
  }
  return index;
}
