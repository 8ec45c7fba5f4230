import type { EntityId } from '../entity/entity.ts';
import type { Attribution, Measure } from '../measure/measure.ts';
import type { Start } from '../measure/path.ts';
import type { Predicate } from '../measure/predicate.ts';
import type { IsoDate } from '../query/kpi-query.ts';
import type { PlacedWindow } from './window.ts';

/** What the inner step, over the records, hands to the outer one. With `unless` only where that column has no value. */
export interface Base {
  readonly as: string;
  readonly start: Start | { readonly kind: 'date' };
  readonly unless?: string;
}

/** A member as the outer step sees it. */
export type Key =
  | { readonly kind: 'base'; readonly as: string }
  | { readonly kind: 'joined'; readonly as: string; readonly column: string; readonly orSelf?: Key }
  | { readonly kind: 'first'; readonly of: readonly Key[] };

/** Where a person is looked up: on the date of the event, on a fixed date, or on the last day of the window. */
export type MembershipDate =
  { readonly kind: 'base'; readonly as: string } | { readonly kind: 'date'; readonly date: IsoDate } | { readonly kind: 'window' };

export type Join =
  | { readonly kind: 'entity'; readonly as: string; readonly entity: EntityId; readonly key: Key }
  | { readonly kind: 'membership'; readonly as: string; readonly key: Key; readonly on: MembershipDate };

export interface KeyCondition {
  readonly key: Key;
  readonly members: readonly string[];
  readonly isRecord: boolean;
  readonly isInteger: boolean;
  readonly unassigned: boolean;
  readonly exclude: boolean;
  readonly below?: 'team' | 'region';
}

/**
 * A statement as plain data: records that meet `where` are aggregated to their base columns, then joined to where these
 * lead, filtered and grouped by `keys`.
 */
export interface LeafPlan {
  readonly entity: EntityId;
  readonly anchor: string;
  readonly until?: string;
  readonly attribution?: Attribution;
  /** The credit bridge is joined, and numbers are weighted by its shares. */
  readonly isShared: boolean;
  readonly where: readonly Predicate[];
  readonly windows: readonly PlacedWindow[];
  readonly base: readonly Base[];
  readonly joins: readonly Join[];
  readonly keys: readonly Key[];
  readonly conditions: readonly KeyCondition[];
  readonly today: IsoDate;
  /** Measures that share the statement; more than one only if all are sums or counts. */
  readonly measures: readonly Measure[];
}
