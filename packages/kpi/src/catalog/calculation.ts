import type { MemberDimension } from '../query/kpi-query.ts';
import type { Measure } from '../measure/measure.ts';
import type { DecimalText } from '../result/decimal.ts';
import type { Mark, ReasonCode } from '../result/kpi-result.ts';

/** A measure of the catalog by its id, or one that only this formula uses (formulas of one's own). */
export type MeasureRef = string | Measure;

/** Another stretch of time than the period asked for. */
export type Moment =
  /** Levels: as they stood when the period began. Events: everything before the period. */
  | { readonly kind: 'start' }
  /** The period of equal length so many before; a running period at equal elapsed working days. */
  | { readonly kind: 'previous'; readonly count: number }
  | { readonly kind: 'year_before' }
  /** The stretch of so many days or months that ends with the counted end of the period. */
  | { readonly kind: 'trailing'; readonly count: number; readonly grain: 'day' | 'month' }
  /** The whole month so many months before the one the period's counted end lies in; 0 is that month. */
  | { readonly kind: 'month_back'; readonly count: number }
  /** From the beginning of the data to the end of the period. */
  | { readonly kind: 'ever' }
  /** The whole of a running period, also the days not counted yet: what a target is set for. */
  | { readonly kind: 'whole' }
  /** What is left of a running period, from the first day not counted yet; nothing of a past one. */
  | { readonly kind: 'rest' };

/**
 * What is read of a measure: its total, how many cases it has, or for measures of single cases a statistic of them.
 * Without it measures of single cases give their median, all others their total.
 */
export type Reading = 'total' | 'median' | 'mean' | 'p90' | 'largest' | 'cases';

/** One measure within a formula. */
export interface MeasureUse {
  readonly measure: MeasureRef;
  readonly read?: Reading;
  readonly at?: Moment;
  /** Grouping and filters by these dimensions are left aside: the whole that a part is compared with. The scope never is. */
  readonly without?: readonly MemberDimension[];
}

/** Two calculations compared. */
export interface Condition {
  readonly is: '<' | '<=' | '=' | '<>' | '>=' | '>';
  readonly of: readonly [Calculation, Calculation];
}

/** Arithmetic on measures and KPIs, evaluated at the level asked for and never added up from lower ones. */
export type Calculation =
  | { readonly kind: 'number'; readonly value: DecimalText }
  | ({ readonly kind: 'measure' } & MeasureUse)
  | {
      readonly kind: 'kpi';
      readonly id: string;
      readonly variant?: string;
      readonly at?: Moment;
      readonly without?: readonly MemberDimension[];
    }
  | { readonly kind: 'add' | 'subtract' | 'multiply' | 'divide'; readonly of: readonly [Calculation, Calculation] }
  | { readonly kind: 'least' | 'greatest'; readonly of: readonly Calculation[] }
  /** The first that has a value. */
  | { readonly kind: 'first'; readonly of: readonly Calculation[] }
  | {
      readonly kind: 'when';
      readonly test: Condition;
      readonly then: Calculation;
      readonly otherwise: Calculation;
    }
  /** Rounded half away from zero to so many decimals. */
  | { readonly kind: 'round'; readonly of: Calculation; readonly decimals: number }
  /** Multiplied by itself so many times; a whole number. */
  | { readonly kind: 'power'; readonly of: Calculation; readonly exponent: number }
  /** The value with a mark the reader must see, where the test is met. */
  | { readonly kind: 'marked'; readonly of: Calculation; readonly mark: Mark; readonly test: Condition }
  /** No value, with the reason that is told. */
  | { readonly kind: 'none'; readonly reason: ReasonCode }
  /** Of the period: its days or working days, all of them or those counted so far. */
  | { readonly kind: 'calendar'; readonly of: 'days' | 'elapsed_days' | 'working_days' | 'elapsed_working_days' }
  /** The calculation for every member there is within the cell, added up, or their median; members without a value are passed over. */
  | { readonly kind: 'sum_over'; readonly dimensions: readonly MemberDimension[]; readonly of: Calculation; readonly take?: 'median' };
