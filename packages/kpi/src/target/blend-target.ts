import { add, type DecimalText, Decimal, isZero, round } from '../result/decimal.ts';

/**
 * The target of a period in which another value holds from a day on: of each as much as falls on its working days.
 * @param before,after working days before that day and from it on; where there are none the new value is all there is
 */
export function blendTarget(was: DecimalText, next: DecimalText, before: DecimalText, after: DecimalText, decimals: number): DecimalText {
  const all = add(before, after);
  if (isZero(all)) return next;
  const part = (value: DecimalText, days: DecimalText) => new Decimal(value).times(days).div(all);
  return round(part(was, before).plus(part(next, after)).toFixed(), decimals);
}
