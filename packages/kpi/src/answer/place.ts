import type { MemberDimension } from '../query/kpi-query.ts';
import { memberKey, type MemberKeys, parseMemberKey } from '../result/member-key.ts';

/** Which members a cell, or a member within it, is about. */
export interface Place {
  readonly members: ReadonlyMap<MemberDimension, string | null>;
  /** Its keys so far, by the name of the dimensions they are made of: every measure of a row asks for the same ones. */
  readonly keys: Map<string, string>;
}

/** Dimensions with a name of their own. */
export interface Grouping {
  readonly by: readonly MemberDimension[];
  readonly name: string;
}

export const groupingOf = (by: readonly MemberDimension[]): Grouping => ({ by, name: by.join(',') });

export function placeOf(by: readonly MemberDimension[], members: MemberKeys): Place {
  return { members: new Map(by.map((dimension, index) => [dimension, members[index] ?? null])), keys: new Map() };
}

/** The whole. */
export const everywhere = (): Place => placeOf([], []);

/** A place within another one. @param group members of these dimensions, see memberKey */
export function placeWithin({ members }: Place, by: readonly MemberDimension[], group: string): Place {
  const own = parseMemberKey(group);
  const all = new Map(members);
  by.forEach((dimension, index) => all.set(dimension, own[index] ?? null));
  return { members: all, keys: new Map([[by.join(','), group]]) };
}

/** What the rows of a place are found by where they are told apart by these dimensions. */
export function keyOfPlace({ members, keys }: Place, { by, name }: Grouping): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = memberKey(by.map((dimension) => members.get(dimension) ?? null));
  keys.set(name, key);
  return key;
}
