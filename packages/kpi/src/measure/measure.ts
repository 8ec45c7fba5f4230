import type { EntityId } from '../entity/entity.ts';
import type { KpiUnit } from '../catalog/kpi.ts';
import type { DecimalText } from '../result/decimal.ts';
import type { Operand, Predicate } from './predicate.ts';

/** A number of one record. */
export type Quantity =
  | { readonly kind: 'column'; readonly column: Operand; readonly missing?: number }
  /** The amount in the organisation's currency. */
  | { readonly kind: 'money'; readonly column: Operand }
  /** The first that has a value. */
  | { readonly kind: 'first'; readonly of: readonly Quantity[] }
  | { readonly kind: 'times' | 'minus'; readonly of: readonly [Quantity, Quantity] }
  /** Whole days between two dates; `as_of` is the last day of the window, `today` the day of the question. */
  | { readonly kind: 'days'; readonly from: Operand; readonly to: Operand | 'as_of' | 'today' }
  /** Minutes between two moments (columns `…_at`), by whole seconds, less a column of minutes that do not count. */
  | { readonly kind: 'minutes'; readonly from: Operand; readonly to: Operand; readonly less?: Operand }
  /** The same for every record. */
  | { readonly kind: 'number'; readonly value: DecimalText };

export type Aggregate =
  | { readonly kind: 'sum'; readonly of: Quantity }
  | { readonly kind: 'count' }
  /** Distinct values of a column; records without one count each with `orEach`, else not at all. */
  | { readonly kind: 'distinct'; readonly column: string; readonly orEach?: true }
  /** Median with sum, count and maximum beside, on request the 90th percentile: linear between neighbours (A0). */
  | { readonly kind: 'median'; readonly of: Quantity; readonly p90?: true }
  /** Every value with whether the event came and how often: what survival and horizons need. Without the event the age today; `span` are the dates between which the days until it lie. */
  | {
      readonly kind: 'distribution';
      readonly of: Quantity;
      readonly event: Predicate;
      readonly span?: { readonly from: string; readonly to: string };
    };

/** Which column, or which credit bridge, gives the person (§0.2 AT-…). */
export interface Attribution {
  /** Columns in order: the first that has a value. */
  readonly person: readonly string[];
  /** Shares of several people: the bridge entity, and the column of the measured entity it refers to (`key64`: the record itself). */
  readonly credit?: { readonly entity: EntityId; readonly bridgeColumn: string; readonly column: string };
}

/** A record that does not keep this is left out, and counted with the reason (i18n namespace `exclusion`) in explain. */
export interface Requirement {
  readonly keep: Predicate;
  readonly reason: string;
}

/** Minutes between moments are told in the unit of the measure: minutes, hours or days. */
export type MeasureUnit = KpiUnit;

/** One aggregate over one entity, anchored on one business date, with a filter. */
export interface Measure {
  readonly id: string;
  readonly entity: EntityId;
  /** Date column of the event. */
  readonly anchor: string;
  /**
   * Set for levels: a record holds from its anchor (null: since ever) until this date (null: still), and the value of a window is
   * that of the end of its last day.
   */
  readonly until?: string;
  readonly aggregate: Aggregate;
  readonly unit: MeasureUnit;
  /** Which records the measure is about; others are not mentioned anywhere. */
  readonly filter?: Predicate;
  readonly requires?: readonly Requirement[];
  /** Why a record without the anchor's date is left out; absent where that is nothing to mention (a deal not won has no won date). */
  readonly undated?: string;
  readonly attribution?: Attribution;
  /** Numbers of different values of this column are never added (units of measure, stages). */
  readonly apart?: Operand;
  /** Answers nobody may be known by (G2): with fewer than so many cases neither a value nor records, nor a difference that tells them. */
  readonly anonymous?: number;
}
