import { countedEnd } from '../period/bucket.ts';
import type { IsoDate, PeriodSpec } from '../query/kpi-query.ts';
import type { ResolvedPeriod } from '../result/kpi-result.ts';

/** One stretch of time a number is asked for. */
export interface Window {
  /** null: since ever */
  readonly from: IsoDate | null;
  /** First day not counted; null: everything there is. */
  readonly to: IsoDate | null;
  /** Where the stretch ends, counted already or not. */
  readonly end: IsoDate | null;
  readonly isRunning: boolean;
  /** The whole period it is, or is a piece of: what lies before it follows from that. */
  readonly spec?: PeriodSpec;
}

/** A window and the row of the time axis it stands for. */
export interface PlacedWindow {
  readonly ordinal: number;
  readonly window: Window;
}

export function windowOf(period: ResolvedPeriod): Window {
  return { from: period.from, to: countedEnd(period), end: period.to, isRunning: period.isRunning, spec: period.spec };
}

export function place(windows: readonly Window[]): readonly PlacedWindow[] {
  return windows.map((window, ordinal) => ({ ordinal, window }));
}

/** Nothing of it is counted (yet). */
export function isEmpty({ from, to }: Window): boolean {
  return from !== null && to !== null && to <= from;
}
