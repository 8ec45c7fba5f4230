import { compileAncestors, compileColumn, compileMemberships, mostLookedUp } from '../compile/compile-lookups.ts';
import { dayNumber } from '../calendar/iso-date.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { EntityId } from '../entity/entity.ts';
import type { CompiledSql, SqlRow } from '../store/leaf-reader.ts';
import { type MemberCodes, noMember, type Resident } from '../store/resident.ts';
import type { LookupNeed } from './fold-plan.ts';

/** Where a person belonged, half-open. */
export interface Membership {
  readonly from: number;
  readonly to: number;
  readonly member: number;
}

/** Small tables by the codes of members. */
export interface Lookups {
  /** What was read, for as long as it is the same. */
  readonly from: readonly object[];
  /** What a column says of each record, noMember where nothing. */
  readonly entity: (entity: EntityId, column: string) => ReadonlyMap<number, number>;
  /** By the code of a person. */
  readonly memberships: (column: string) => readonly (readonly Membership[] | undefined)[];
  /** By team or region: all below it, itself included. */
  readonly below: (of: 'team' | 'region') => ReadonlyMap<number, readonly number[]>;
}

const nameOf = (need: LookupNeed): string => JSON.stringify(Object.values(need));

/** @returns undefined where one of the tables is too large to be held */
export async function readLookups(needs: readonly LookupNeed[], dialect: Dialect, resident: Resident): Promise<Lookups | undefined> {
  const byName = new Map(needs.map((need) => [nameOf(need), need]));
  const read = new Map(await Promise.all([...byName].map(async ([name, need]) => [name, await readOne(need, dialect, resident)] as const)));
  if ([...read.values()].includes(undefined)) return undefined;
  const get = <T>(need: LookupNeed): T => read.get(nameOf(need)) as T;
  return {
    from: [...read.values()] as readonly object[],
    entity: (entity, column) => get({ kind: 'entity', entity, column }),
    memberships: (column) => get<ReturnType<typeof membershipsByColumn>>({ kind: 'membership' }).get(column)!,
    below: (of) => get({ kind: 'below', of }),
  };
}

function readOne(need: LookupNeed, dialect: Dialect, { kept, members }: Resident): Promise<unknown> {
  const small =
    (make: (rows: readonly SqlRow[], codes: MemberCodes) => unknown) =>
    (rows: readonly SqlRow[]): unknown =>
      rows.length > mostLookedUp ? undefined : make(rows, members);
  const read = (statement: CompiledSql, make: Parameters<typeof small>[0]): Promise<unknown> => kept(statement, small(make));
  switch (need.kind) {
    case 'entity':
      return read(compileColumn(need.entity, need.column, dialect), valuesByKey);
    case 'membership':
      return read(compileMemberships(dialect), membershipsByColumn);
    case 'below':
      return read(compileAncestors(need.of, dialect), listBelow);
  }
}

const codeOf = (value: SqlRow[number] | undefined, members: MemberCodes): number =>
  value === null || value === undefined ? noMember : members.add(String(value));

function valuesByKey(rows: readonly SqlRow[], members: MemberCodes): ReadonlyMap<number, number> {
  return new Map(rows.map(([key, value]) => [codeOf(key, members), codeOf(value, members)]));
}

const places = ['team_key', 'sales_role', 'manager_key', 'location_key'] as const;

function membershipsByColumn(rows: readonly SqlRow[], members: MemberCodes): ReadonlyMap<string, readonly (readonly Membership[] | undefined)[]> {
  return new Map(places.map((name, index) => [name, membershipsIn(rows, index, members)]));
}

function membershipsIn(rows: readonly SqlRow[], index: number, members: MemberCodes): readonly (readonly Membership[] | undefined)[] {
  const found: Membership[][] = [];
  for (const [user, from, to, ...values] of rows) {
    const person = codeOf(user, members);
    (found[person] ??= []).push({
      from: from === null ? Number.NEGATIVE_INFINITY : dayNumber(String(from)),
      to: to === null ? Number.POSITIVE_INFINITY : dayNumber(String(to)),
      member: codeOf(values[index], members),
    });
  }
  return Array.from({ length: members.size() }, (_, code) => found[code]);
}

function listBelow(rows: readonly SqlRow[], members: MemberCodes): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [key, ancestor] of rows) {
    const above = codeOf(ancestor, members);
    found.set(above, [...(found.get(above) ?? []), codeOf(key, members)]);
  }
  return found;
}
