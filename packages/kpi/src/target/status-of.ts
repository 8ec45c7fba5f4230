import { compare, type DecimalText } from '../result/decimal.ts';

export const statuses = ['reached', 'on_track', 'watch', 'behind', 'too_early', 'too_few', 'no_target', 'no_value'] as const;
export type Status = (typeof statuses)[number];

export interface StatusInput {
  readonly hasTarget: boolean;
  readonly hasValue: boolean;
  /** Fewer than five cases: the value is shown, nobody is judged by it (G2). */
  readonly isFew?: boolean;
  /** Of the whole period's target. */
  readonly isReached: boolean;
  readonly attainment: DecimalText | null;
  /** Only of a running period and a KPI that adds up: its pace, or null where there is none yet. */
  readonly pace?: { readonly index: DecimalText | null; readonly isEarly: boolean } | null;
  readonly isRunning: boolean;
  /** Once reached it stays so, whatever is still to come: more is better and it adds up. */
  readonly staysReached: boolean;
}

export const usualWatchLimit = '0.9';

/** The one word for where somebody stands, from unrounded values (§0.3, G12). Additive KPIs of a running period go by pace. */
export function statusOf(input: StatusInput, watchFrom: DecimalText = usualWatchLimit): Status {
  if (!input.hasTarget) return 'no_target';
  if (!input.hasValue) return 'no_value';
  if (input.isFew) return 'too_few';
  if (input.isReached && (!input.isRunning || input.staysReached)) return 'reached';
  if (input.isRunning && input.pace !== undefined) {
    if (input.pace === null || input.pace.isEarly) return 'too_early';
    return byLimits(input.pace.index, input.isReached, watchFrom);
  }
  return byLimits(input.attainment, input.isReached, watchFrom);
}

function byLimits(value: DecimalText | null, isReached: boolean, watchFrom: DecimalText): Status {
  if (value === null) return isReached ? 'on_track' : 'behind';
  if (compare(value, '1') >= 0) return 'on_track';
  return compare(value, watchFrom) >= 0 ? 'watch' : 'behind';
}
