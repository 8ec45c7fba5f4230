import type { IsoDate } from '../query/kpi-query.ts';

/** One stretch of time a number is asked for. */
export interface Window {
  /** null: since ever */
  readonly from: IsoDate | null;
  /** First day not counted; null: everything there is. */
  readonly to: IsoDate | null;
  /** Where the stretch ends, counted already or not. */
  readonly end: IsoDate | null;
  readonly isRunning: boolean;
}

/** A window and the row of the time axis it stands for. */
export interface PlacedWindow {
  readonly ordinal: number;
  readonly window: Window;
}

export function place(windows: readonly Window[]): readonly PlacedWindow[] {
  return windows.map((window, ordinal) => ({ ordinal, window }));
}

/** Nothing of it is counted (yet). */
export function isEmpty({ from, to }: Window): boolean {
  return from !== null && to !== null && to <= from;
}
