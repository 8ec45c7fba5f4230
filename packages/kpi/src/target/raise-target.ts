import { Decimal, type DecimalText } from '../result/decimal.ts';

/** How a target taken over from an earlier period is changed. */
export interface Raise {
  /** As a fraction: 0.05 for five per cent more, −0.1 for ten per cent less. */
  readonly change: DecimalText;
  /** The result is the nearest multiple of it, half away from zero. */
  readonly step: DecimalText;
}

/** @throws RangeError for a step that is not above zero */
export function raiseTarget(value: DecimalText, { change, step }: Raise): DecimalText {
  if (!new Decimal(step).greaterThan(0)) throw new RangeError('a step is above zero');
  const raised = new Decimal(value).times(new Decimal(1).plus(change));
  const found = raised.div(step).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(step);
  return found.isZero() ? '0' : found.toFixed();
}
