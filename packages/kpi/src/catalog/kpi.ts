import type { salesRoles } from '../entity/assignment.ts';
import type { Dimension } from '../query/kpi-query.ts';
import type { Calculation, MeasureRef, MeasureUse } from './calculation.ts';

/** A sum of measures; a term with `minus` is deducted. */
export type Expression = readonly Term[];
export interface Term extends MeasureUse {
  readonly minus?: true;
}

/** How a KPI comes out of its measures. All of them are evaluated at the level asked for, never added up from lower ones. */
export type Formula =
  | { readonly kind: 'total'; readonly of: Expression; readonly beside?: Readonly<Record<string, Expression>> }
  | {
      readonly kind: 'ratio';
      readonly numerator: Expression;
      readonly denominator: Expression;
      /** A share of cases: carries the 95 % interval. */
      readonly isShare?: true;
      readonly beside?: Readonly<Record<string, Expression>>;
      /** A median shown beside the mean where the largest case is more than ten times the median. */
      readonly besideMedian?: string;
      /**
       * Ages of cases that may still come (days since the anchor): pending for so many days, or until the 80th percentile of the delays,
       * or twice their median. `leftOut`: not in the denominator as long as they are pending. Kept apart, each is measured against its own delays.
       */
      readonly pending?: {
        readonly waiting: string;
        readonly delays?: string;
        readonly days?: number;
        readonly until?: 'twice_median';
        readonly leftOut?: true;
      };
    }
  /** Median of single cases, mean beside; `mean` the other way round. */
  | {
      readonly kind: 'median' | 'mean';
      readonly of: MeasureRef;
      /** The 90th percentile beside. */
      readonly p90?: true;
      readonly beside?: Readonly<Record<string, Expression>>;
    }
  /** Cases whose event came within the horizon ÷ all cases; without horizon ever. The horizon follows from `delays` (§2.2). */
  | { readonly kind: 'conversion'; readonly of: string; readonly delays?: string }
  /**
   * Share of a cohort to which something happened within so many days, of those observed that long; where these are less than
   * four fifths of the cohort the Kaplan–Meier estimate from all of it (A5). `left` and `open`: days until they left, or observed so far.
   */
  | {
      readonly kind: 'survival';
      readonly take: 'kept' | 'left';
      readonly days: number;
      readonly happened: string;
      readonly observed: string;
      readonly left: string;
      readonly open: string;
    }
  /** Months until it ends in the mean, counted up to a longest stretch: the area under the Kaplan–Meier curve (A5b). */
  | {
      readonly kind: 'lifetime';
      readonly months: number;
      /** Days of those that have ended, ever. */
      readonly left: string;
      /** Days so far of those that go on at the end of the period. */
      readonly open: string;
    }
  /** What an experiment in places changed (A3). */
  | { readonly kind: 'experiment'; readonly weeks: string; readonly experiments: string }
  /** Month against month (§2.3). */
  | { readonly kind: 'growth'; readonly of: Expression }
  /** Reached so far plus open cases by the chance of their stage (A12). */
  | { readonly kind: 'forecast'; readonly actual: string; readonly open: string; readonly visits: string; readonly wonVisits: string }
  /** Arithmetic on measures and KPIs. Where the outermost step divides, numerator and denominator are shown; `isShare` (of cases) adds the 95 % interval. */
  | {
      readonly kind: 'calculation';
      readonly of: Calculation;
      readonly isShare?: true;
      /** A score of −100 to 100 of these cases for and against, out of the denominator: carries the 95 % interval. */
      readonly score?: { readonly favourable: Calculation; readonly unfavourable: Calculation };
      readonly beside?: Readonly<Record<string, Calculation>>;
    };

export type KpiUnit =
  | 'money'
  | 'percent'
  | 'count'
  | 'quantity'
  | 'days'
  | 'minutes'
  | 'hours'
  | 'months'
  /** How many times: 3.2×. */
  | 'ratio'
  /** Against 1 or 100. */
  | 'index'
  /** −100 to +100. */
  | 'points'
  /** Such as 1 to 5. */
  | 'score'
  /** Full-time equivalents. */
  | 'fte';

/** How the value is made at a higher level (§0.2). Values are re-queried there, never added up from lower ones. */
export type Aggregation = 'sum' | 'count' | 'distinct' | 'ratio' | 'median' | 'snapshot' | 'score' | 'index' | 'composite' | 'model';
/** How targets of a lower level make one of a higher level: added over people and time, added over people and the last in time, set at every level of its own. */
export type TargetRollup = 'sum' | 'last' | 'recompute';
export const kpiPerspectives = ['finance', 'customer', 'process', 'people'] as const;
export type Perspective = (typeof kpiPerspectives)[number];
export const kpiCadences = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const;
export type Cadence = (typeof kpiCadences)[number];
export const kpiGroups = ['results', 'activity', 'growth', 'customers', 'people'] as const;
export type KpiGroup = (typeof kpiGroups)[number];
export type SalesRole = (typeof salesRoles)[number];

export interface WorkedExample {
  /** §2: the example in numbers, as the sentence of the specification. */
  readonly says: string;
  readonly value: string;
}

/** A number with a name, a formula and a version. Words are under `kpi.<id>` (KPIs) or `measure.<id>` (metrics). */
export interface Kpi {
  readonly id: string;
  /** G11: a metric has no target, cadence or owner of its own. */
  readonly kind: 'kpi' | 'metric';
  readonly type: 'operational' | 'outcome';
  readonly group: KpiGroup;
  readonly perspective: Perspective;
  readonly aggregation: Aggregation;
  readonly targets: TargetRollup;
  readonly cadence: readonly Cadence[];
  /** Whose work it judges. */
  readonly roles: readonly SalesRole[] | 'all';
  /** The measure of quality shown beside a count of activities (S0-32). */
  readonly quality?: string;
  /** KPIs that drive this one: the tree from money to daily work. */
  readonly drivers?: readonly string[];
  readonly unit: KpiUnit;
  readonly decimals: number;
  readonly direction: 'higher' | 'lower' | 'range' | 'neutral';
  /** Dimensions of the specification; what the measures cannot reach is left out of what is offered. */
  readonly dimensions: readonly Dimension[];
  readonly formula: Formula;
  readonly variants?: Readonly<Record<string, Formula>>;
  /** Of variants that are told in another unit than the KPI itself. */
  readonly variantUnits?: Readonly<Record<string, KpiUnit>>;
  readonly version: number;
  readonly example?: WorkedExample;
}
