import type { Moment } from '../catalog/calculation.ts';
import type { Comparison, Dimension, IsoDate, KpiRef, MemberDimension, PeriodSpec } from '../query/kpi-query.ts';

/** Why there is no value (G1). Labels are words of the i18n namespace `reason`. */
export const reasonCodes = [
  'no_denominator',
  'no_data',
  'no_target',
  'immature',
  'suppressed',
  'people_hidden',
  'not_meaningful',
  'source_stale',
  'no_rate',
  'mixed_units',
  'mixed_currencies',
  'previous_not_positive',
  'dimension_not_available',
  'not_in_scope',
  'target_reached',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export type Unit =
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'count' }
  | { readonly kind: 'quantity'; readonly unit?: string }
  | { readonly kind: 'days' | 'minutes' | 'hours' | 'months' | 'ratio' | 'index' | 'points' | 'score' | 'fte' };

/** What a reader must know about a value. Labels are words of the i18n namespace `mark`. */
export const marks = [
  'so_far',
  'assumed',
  'immature',
  'unstable',
  'small_sample',
  'provisional_calendar',
  'left_out',
  'flagged_records',
  'self_reported',
  'formula_changed',
] as const;
export type Mark = (typeof marks)[number];

export interface Change {
  /** `value`: both sides present; `new`: nothing before; `gone`: nothing now; `flat`: equal; `no_value`: neither side can be told. */
  readonly state: 'value' | 'new' | 'gone' | 'flat' | 'no_value';
  /** The comparison period's value, as in Cell. */
  readonly value: string | null;
  /** Absolute difference in the unit of the value (percentage points for percent). */
  readonly difference: string | null;
  /** Relative change as a fraction (0.1 = +10 %); null where the base is not positive or the unit is percent. */
  readonly ratio: string | null;
  readonly reason?: ReasonCode;
}

export interface Cell {
  /**
   * Exact decimal text in the natural unit: money in major units (`1234.56`), percent as a fraction (`0.4`), counts, days.
   * Unrounded where finite, else 20 significant digits. null = no value, with a reason.
   */
  readonly value: string | null;
  readonly reason?: ReasonCode;
  readonly numerator?: string;
  readonly denominator?: string;
  /** Number of cases behind a ratio or quantile (G2). */
  readonly n?: number;
  /** G2: `grey` n < 5 (value shown but greyed, no status), `interval` 5 ≤ n < 30, `enough` n ≥ 30. */
  readonly sample?: 'grey' | 'interval' | 'enough';
  /** 95 % interval: Wilson's of a ratio of counts (A0.1), of a score in its points. */
  readonly interval?: readonly [string, string];
  /** Further figures shown beside the value: mean beside a median, money beside growth, pending beside a conversion. */
  readonly beside?: Readonly<Record<string, string | null>>;
  /** Amounts of each unit of measure where several were met: they are never added, so `value` is null. The largest first; null: no unit known. */
  readonly quantities?: readonly { readonly unit: string | null; readonly value: string }[];
  readonly marks?: readonly Mark[];
  /** How many records are left out for want of a value, how many of those counted contradict themselves, and how many rest on somebody's word. */
  readonly markCounts?: Readonly<Partial<Record<'left_out' | 'flagged_records' | 'self_reported', number>>>;
  readonly compare?: Readonly<Partial<Record<Comparison, Change>>>;
}

export interface Member {
  /** Record id for entities (`user~0f…`), the value itself for lists, ISO text for time (`2026-06`), or `unassigned`. */
  readonly id: string;
  /** Name in the data; absent for `unassigned`, closed lists and time, which the reader's language names. */
  readonly label?: string;
  /** Refers to a record nobody has delivered yet. */
  readonly unresolved?: true;
}

export interface ResolvedPeriod {
  readonly spec: PeriodSpec;
  /** Half-open [from, to). null bounds: all time. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Set for a running period: the first day not counted yet. */
  readonly until?: IsoDate;
  readonly isRunning: boolean;
  readonly workingDays?: { readonly elapsed: string; readonly total: string };
  /** A year of the calendar in this period has no official rows. */
  readonly calendarGaps?: readonly number[];
}

export interface KpiColumn {
  readonly ref: KpiRef;
  /** What a KPI of one's own is called, in the reader's language; others are named by their words. */
  readonly name?: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly direction: 'higher' | 'lower' | 'range' | 'neutral';
  readonly version: number;
}

export interface KpiResult {
  readonly columns: readonly KpiColumn[];
  readonly by: readonly Dimension[];
  readonly period: ResolvedPeriod;
  readonly comparisons: Readonly<Partial<Record<Comparison, ResolvedPeriod>>>;
  readonly rows: readonly { readonly members: readonly Member[]; readonly cells: readonly Cell[] }[];
  readonly totals: readonly Cell[];
  /** Number of rows before the limit. */
  readonly rowCount: number;
  /** When the data were last changed (instant) and the last business date they hold. */
  readonly asOf: { readonly changedAt: string | null; readonly dataThrough: IsoDate | null; readonly dataVersion: string };
}

/** One row of a drill-through list. The contributions re-aggregate exactly to the number they were opened from. */
export interface RecordRow {
  readonly id: string;
  readonly entity: string;
  readonly label: string;
  /** By column name of the entity definition; text as in Cell.value; refs as Member. */
  readonly values: Readonly<Record<string, string | Member | null>>;
  /** This record's part of the number (signed), in the unit of the value; the case's value for medians; 1 for counts; credit shares applied. */
  readonly contribution: string;
  /** `numerator` / `denominator` for ratios, otherwise the measure with its moment, behind the KPIs it is used through. */
  readonly part: string;
  readonly flags: readonly string[];
}

export interface RecordsPage {
  readonly parts: readonly {
    readonly part: string;
    readonly measure: string;
    /** Where it is not the period asked for. */
    readonly moment?: Moment;
    readonly entity: string;
    readonly count: number;
    readonly total: string | null;
    /** Parts of calculations: what the measure gave there, as far as it gave one number. */
    readonly value?: string | null;
  }[];
  readonly records: readonly RecordRow[];
  readonly total: number;
  readonly offset: number;
}

export interface Explanation {
  readonly ref: KpiRef;
  readonly version: number;
  readonly cell: Cell;
  readonly unit: Unit;
  readonly period: ResolvedPeriod;
  readonly filters: readonly { readonly dimension: MemberDimension; readonly members: readonly Member[]; readonly exclude: boolean }[];
  readonly inputs: readonly {
    readonly part: string;
    readonly measure: string;
    readonly moment?: Moment;
    /** Dimensions whose filters do not hold for it: the whole a part is compared with. */
    readonly without?: readonly MemberDimension[];
    readonly entity: string;
    readonly value: string | null;
    readonly count: number;
  }[];
  /** Records left out and why; reasons are words of the i18n namespace `exclusion`. */
  readonly exclusions: readonly { readonly measure: string; readonly entity: string; readonly reason: string; readonly count: number }[];
  readonly asOf: KpiResult['asOf'];
}
