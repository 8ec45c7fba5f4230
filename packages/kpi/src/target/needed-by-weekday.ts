import { add, compare, type DecimalText, divide, multiply, subtract, sum } from '../result/decimal.ts';

/** A day that is still to come, or runs: what of the target falls on it, and the part of it that is left. */
export interface DayAhead {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly planned: DecimalText;
  readonly left: DecimalText;
}

/**
 * What is needed on a Monday … Sunday that is left, where the days are not all the same (A11): what is missing to the target falls on the days
 * ahead as the target does. null for a weekday on which nothing is planned any more.
 * @returns undefined where nothing is planned for any day
 */
export function neededByWeekday(target: DecimalText, actual: DecimalText, ahead: readonly DayAhead[]): readonly (DecimalText | null)[] | undefined {
  const all = sum(ahead.map(({ planned, left }) => multiply(planned, left)));
  if (compare(all, '0') <= 0) return undefined;
  const missing = subtract(target, actual);
  const raise = compare(missing, '0') > 0 ? divide(missing, all)! : '0';
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const own = ahead.filter((day) => day.weekday === weekday && compare(day.planned, '0') > 0);
    if (own.length === 0) return null;
    const mean = divide(
      own.reduce((total, { planned }) => add(total, planned), '0'),
      String(own.length),
    )!;
    return multiply(mean, raise);
  });
}
