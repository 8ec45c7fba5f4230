import { dayNumber } from '../calendar/iso-date.ts';
import type { Join, Key, LeafPlan } from '../plan/leaf-plan.ts';
import { baseColumn } from '../rollup/rollup.ts';
import { noDay, noMember, type Segment } from '../store/resident.ts';
import type { Lookups } from './read-lookups.ts';

/** What the members of rows follow from. */
export interface RowsOf {
  readonly plan: LeafPlan;
  readonly segment: Segment;
  readonly lookups: Lookups;
  /** First day after the window the rows are counted in. */
  readonly end: number;
}

/** The member every row of a segment belongs to. */
export function memberColumn(key: Key, of: RowsOf): Int32Array {
  if (key.kind === 'base') return of.segment.members.get(baseColumn(of.plan.base.find(({ as }) => as === key.as)!))!;
  if (key.kind === 'first') return firstOf(key.of.map((one) => memberColumn(one, of)));
  const join = of.plan.joins.find(({ as }) => as === key.as)!;
  const joined = join.kind === 'entity' ? entityColumn(join, key.column, of) : membershipColumn(join, key.column, of);
  return key.orSelf ? firstOf([joined, memberColumn(key.orSelf, of)]) : joined;
}

/** Row by row the first that is one. */
function firstOf([first, ...others]: readonly Int32Array[]): Int32Array {
  return others.reduce((before, next) => before.map((member, row) => (member === noMember ? next[row]! : member)), first!);
}

function entityColumn({ entity, key }: Extract<Join, { kind: 'entity' }>, column: string, of: RowsOf): Int32Array {
  const values = of.lookups.entity(entity, column);
  return memberColumn(key, of).map((member) => values.get(member) ?? noMember);
}

function membershipColumn({ key, on }: Extract<Join, { kind: 'membership' }>, column: string, of: RowsOf): Int32Array {
  const memberships = of.lookups.memberships(column);
  const days = on.kind === 'base' ? dayColumn(on.as, of) : undefined;
  const fixed = on.kind === 'date' ? dayNumber(on.date) : of.end - 1;
  const people = memberColumn(key, of);
  const found = new Int32Array(people.length);
  for (let row = 0; row < found.length; row += 1) {
    const day = days ? days[row]! : fixed;
    const held = day === noDay ? undefined : memberships[people[row]!];
    found[row] = noMember;
    for (let at = 0; held && at < held.length; at += 1) {
      const one = held[at]!;
      if (one.from <= day && day < one.to) found[row] = one.member;
    }
  }
  return found;
}

/** The dates of rows; of a base with `unless` only where that column has no value. */
function dayColumn(as: string, { plan: { base }, segment: { days, members } }: RowsOf): Int32Array {
  const unless = base.find((one) => one.as === as)?.unless;
  if (unless === undefined) return days;
  const others = members.get(unless)!;
  return days.map((day, row) => (others[row] === noMember ? day : noDay));
}
