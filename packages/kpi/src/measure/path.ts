import type { EntityId } from '../entity/entity.ts';

/** Where a path starts: a column of the record, the person who has the credit, or the person without regard to shares. */
export type Start = { readonly kind: 'column'; readonly column: string } | { readonly kind: 'person' } | { readonly kind: 'owner' };

/** One many-to-one edge. `orSelf`: where the target has no value, the key itself stays. */
export type Hop =
  | { readonly kind: 'entity'; readonly entity: EntityId; readonly column: string; readonly orSelf?: true }
  /** Where the person was on the date of the event, or is now (ref_membership). */
  | { readonly kind: 'membership'; readonly column: 'team_key' | 'sales_role' | 'manager_key' | 'location_key' };

export interface Route {
  readonly start: Start;
  readonly hops: readonly Hop[];
}

/** How a record reaches its member: the first route that gives one, then further edges. There is at most one member per record. */
export interface Path {
  readonly routes: readonly Route[];
  readonly hops: readonly Hop[];
}

const route = (start: Start, ...hops: readonly Hop[]): Route => ({ start, hops });
const hop = (entity: EntityId, column: string): Hop => ({ kind: 'entity', entity, column });

/** The column itself, or what its target says. */
export const along = (column: string, ...hops: readonly (readonly [EntityId, string])[]): Path => ({
  routes: [route({ kind: 'column', column }, ...hops.map(([entity, name]) => hop(entity, name)))],
  hops: [],
});

/** The first path that gives a member. */
export const firstOf = (...paths: readonly Path[]): Path => ({ routes: paths.flatMap((path) => path.routes), hops: [] });

/** The person, by whatever name the record calls them. */
export const person: Path = { routes: [route({ kind: 'person' }, { kind: 'entity', entity: 'user', column: 'person_id', orSelf: true })], hops: [] };
export const memberOf = (column: 'team_key' | 'sales_role' | 'manager_key'): Path => ({
  routes: [route({ kind: 'person' }, { kind: 'membership', column })],
  hops: [],
});

/** The place of the record, else the place of its person at the time. */
export const place = (column: string | undefined, hasPerson: boolean, ...hops: readonly Hop[]): Path => ({
  routes: [
    ...(column ? [route({ kind: 'column', column })] : []),
    ...(hasPerson ? [route({ kind: 'owner' }, { kind: 'membership', column: 'location_key' })] : []),
  ],
  hops,
});
