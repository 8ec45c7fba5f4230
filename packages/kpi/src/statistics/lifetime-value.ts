import { Decimal, type DecimalText, toText } from '../result/decimal.ts';

/** All monthly: money per active customer, share of customers lost, discount as a fraction. */
export interface LifetimeInput {
  readonly perMonth: DecimalText;
  readonly lossRate: DecimalText;
  readonly discount?: DecimalText;
}

/** The cap on the months counted (A9). */
export const lifetimeCapMonths = 60;

const rates = ({ lossRate, discount = '0' }: LifetimeInput) => {
  const kept = new Decimal(1).minus(lossRate);
  const growth = new Decimal(1).plus(discount);
  return { kept, growth };
};

/** Monthly value ÷ monthly loss; undefined where nobody is lost (the cap applies). */
export function simpleLifetimeValue({ perMonth, lossRate }: LifetimeInput): DecimalText | undefined {
  const loss = new Decimal(lossRate);
  return loss.lte(0) ? undefined : toText(new Decimal(perMonth).div(loss));
}

/**
 * m(1+d) ÷ (1+d−r): the first margin comes at once. With `later` the first margin comes after a month: m·r ÷ (1+d−r).
 * @returns undefined where the series does not end
 */
export function discountedLifetimeValue(input: LifetimeInput, later = false): DecimalText | undefined {
  const { kept, growth } = rates(input);
  const rest = growth.minus(kept);
  if (rest.lte(0)) return undefined;
  return toText(new Decimal(input.perMonth).times(later ? kept : growth).div(rest));
}

/** m × Σ (r ÷ (1+d))^t over the months of the cap. */
export function cappedLifetimeValue(input: LifetimeInput, months = lifetimeCapMonths): DecimalText {
  const { kept, growth } = rates(input);
  const step = kept.div(growth);
  const sum = step.eq(1) ? new Decimal(months) : new Decimal(1).minus(step.pow(months)).div(new Decimal(1).minus(step));
  return toText(sum.times(input.perMonth));
}

/** (1 + annual)^(1/12) − 1. */
export function monthlyDiscount(annual: DecimalText): DecimalText {
  return toText(new Decimal(1).plus(annual).pow(new Decimal(1).div(12)).minus(1));
}
