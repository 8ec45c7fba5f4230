import type { Hop, Path, Route } from '../measure/path.ts';
import type { Base, Join, Key, MembershipDate } from './leaf-plan.ts';

/** Collects what paths need: equal needs are met once. */
export interface Reach {
  readonly base: Base[];
  readonly joins: Join[];
  readonly key: (path: Path) => Key;
}

/**
 * @param dateOf where a person is looked up; asked with the base column's `unless`, so that the date is carried no further
 * than the person
 */
export function createReach(dateOf: (reach: Reach, unless: string | undefined) => MembershipDate): Reach {
  const reach: Reach = { base: [], joins: [], key: (path) => keyOf(reach, path, dateOf) };
  return reach;
}

type DateOf = (reach: Reach, unless: string | undefined) => MembershipDate;

function keyOf(reach: Reach, path: Path, dateOf: DateOf): Key {
  const routes = path.routes.map((route, index) => routeKey(reach, route, unlessOf(path.routes, index), dateOf));
  const first: Key = routes.length === 1 ? routes[0]! : { kind: 'first', of: routes };
  return path.hops.reduce<Key>((key, hop) => hopKey(reach, key, hop, undefined, dateOf), first);
}

/** A later route matters only where the one before it, a plain column, has no value. */
function unlessOf(routes: readonly Route[], index: number): string | undefined {
  const before = index > 0 ? routes[index - 1] : undefined;
  return before?.hops.length === 0 && before.start.kind === 'column' ? before.start.column : undefined;
}

function routeKey(reach: Reach, route: Route, unless: string | undefined, dateOf: DateOf): Key {
  const start: Key = { kind: 'base', as: carry(reach, { start: route.start, ...(unless ? { unless } : {}) }) };
  return route.hops.reduce<Key>((key, hop) => hopKey(reach, key, hop, unless, dateOf), start);
}

function hopKey(reach: Reach, key: Key, hop: Hop, unless: string | undefined, dateOf: DateOf): Key {
  if (hop.kind === 'membership') {
    return { kind: 'joined', as: join(reach, { kind: 'membership', key, on: dateOf(reach, unless) }), column: hop.column };
  }
  return { kind: 'joined', as: join(reach, { kind: 'entity', entity: hop.entity, key }), column: hop.column, ...(hop.orSelf ? { orSelf: key } : {}) };
}

const same = (a: object, b: object): boolean => JSON.stringify({ ...a, as: undefined }) === JSON.stringify({ ...b, as: undefined });

/** @returns the name of the base column, a new one where nothing equal is carried yet */
export function carry(reach: Reach, needed: Omit<Base, 'as'>): string {
  const known = reach.base.find((base) => same(needed, base));
  if (known) return known.as;
  const as = `b${reach.base.length}`;
  reach.base.push({ ...needed, as });
  return as;
}

type NewJoin = Join extends infer J ? (J extends Join ? Omit<J, 'as'> : never) : never;

function join(reach: Reach, needed: NewJoin): string {
  const known = reach.joins.find((candidate) => same(needed, candidate));
  if (known) return known.as;
  const as = `j${reach.joins.length}`;
  reach.joins.push({ ...needed, as });
  return as;
}
