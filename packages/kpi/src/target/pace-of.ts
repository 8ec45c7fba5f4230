import { compare, type DecimalText, divide, isZero, multiply, subtract } from '../result/decimal.ts';

/** A running period and what happened in it. Days are working days with their fractions; weights are days, or days by season. */
export interface Progress {
  readonly target: DecimalText;
  readonly actual: DecimalText;
  readonly elapsedDays: DecimalText;
  readonly totalDays: DecimalText;
  /** Where they differ from the days: those of a target that follows the calendars of several people. */
  readonly elapsedWeight?: DecimalText;
  readonly totalWeight?: DecimalText;
  /** The part due by now by the seasonal profile, where that is used instead of working days (A11). */
  readonly shapedPart?: DecimalText;
  readonly isLower?: boolean;
  /** The weights say how much falls on which weekday; days are those on which something is due. */
  readonly isByWeekdays?: boolean;
}

/** What says how much is due: each working day the same, the weights of the weekdays, or the shape of the last six months. */
export type PaceBasis = 'working_days' | 'weekdays' | 'season';

export interface Pace {
  readonly by: PaceBasis;
  /** What should be there by now. */
  readonly expected: DecimalText;
  /** Actual ÷ expected; where less is better expected ÷ actual. null where it cannot be divided. */
  readonly index: DecimalText | null;
  /** Needed on each remaining working day to reach the target; not below 0, and null on the last day. */
  readonly requiredPerDay: DecimalText | null;
  readonly soFarPerDay: DecimalText;
  /** Where it ends when it goes on like this. */
  readonly runRate: DecimalText;
  /** In the first fifth of the working days the pace says little, whatever its shape. */
  readonly isEarly: boolean;
}

const earlyPart = '0.2';

/**
 * Pace of a running period on working days (A11). The period itself is not asked for the time: what has elapsed comes in.
 * @returns undefined before the first working day is over, where the period has no working days, or where nothing is due yet by its shape
 */
export function paceOf(progress: Progress): Pace | undefined {
  const { target, actual, elapsedDays, totalDays, shapedPart, isLower = false, isByWeekdays = false } = progress;
  const [elapsedPlain, totalPlain] = [progress.elapsedWeight ?? elapsedDays, progress.totalWeight ?? totalDays];
  if (isZero(elapsedDays) || isZero(elapsedPlain) || isZero(totalPlain)) return undefined;
  const [elapsed, total] = shapedPart === undefined ? [elapsedPlain, totalPlain] : [shapedPart, '1'];
  if (isZero(elapsed)) return undefined;
  const expected = divide(multiply(target, elapsed), total)!;
  const index = isLower ? divide(expected, actual) : divide(actual, expected);
  const remaining = subtract(totalDays, elapsedDays);
  const missing = subtract(target, actual);
  const required = compare(remaining, '0') > 0 ? divide(compare(missing, '0') > 0 ? missing : '0', remaining)! : null;
  return {
    by: isByWeekdays ? 'weekdays' : shapedPart === undefined ? 'working_days' : 'season',
    expected,
    index: index ?? null,
    requiredPerDay: required,
    soFarPerDay: divide(actual, elapsedDays)!,
    runRate: divide(multiply(actual, total), elapsed)!,
    isEarly: compare(divide(elapsedPlain, totalPlain)!, earlyPart) < 0,
  };
}
