import { Decimal as Base } from 'decimal.js';

const text = { rounding: Base.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 } as const;

/** For quotients and roots. ROUND_HALF_UP of this library is half away from zero (G7). */
export const Decimal = Base.clone({ ...text, precision: 40 });

/** For sums and products, which are finite and stay exact. */
const Exact = Base.clone({ ...text, precision: 1000 });

/** Exact decimal text without exponent, plus sign or trailing zeros; zero is `0`. */
export type DecimalText = string;

function show(value: Base): DecimalText {
  return value.isZero() ? '0' : value.toFixed();
}

/** Digits kept of results that do not end. */
const significantDigits = 20;

/** Text of a computed value that may be endless: 20 significant digits. */
export function toText(value: Base): DecimalText {
  return show(new Decimal(value).toSignificantDigits(significantDigits));
}

export function add(a: DecimalText, b: DecimalText): DecimalText {
  return show(new Exact(a).plus(b));
}

export function subtract(a: DecimalText, b: DecimalText): DecimalText {
  return show(new Exact(a).minus(b));
}

export function multiply(a: DecimalText, b: DecimalText): DecimalText {
  return show(new Exact(a).times(b));
}

export function sum(values: readonly DecimalText[]): DecimalText {
  return show(values.reduce((total, value) => total.plus(value), new Exact(0)));
}

/** @returns the exact quotient where it ends within 40 digits, else 20 significant digits; undefined for denominator zero */
export function divide(numerator: DecimalText, denominator: DecimalText): DecimalText | undefined {
  if (isZero(denominator)) return undefined;
  const quotient = new Decimal(numerator).div(denominator);
  return new Exact(quotient).times(denominator).eq(numerator) ? show(quotient) : toText(quotient);
}

/** Multiplied by itself so many times; 20 significant digits. */
export function power(base: DecimalText, exponent: number): DecimalText {
  return toText(new Decimal(base).pow(exponent));
}

/** −1, 0 or 1. */
export function compare(a: DecimalText, b: DecimalText): number {
  return new Exact(a).cmp(b);
}

export function isZero(value: DecimalText): boolean {
  return new Exact(value).isZero();
}

/** Quantile of values in ascending order, linear between neighbours (as quantile_cont and percentile_cont); undefined for none. */
export function quantile(sorted: readonly DecimalText[], probability: DecimalText): DecimalText | undefined {
  const place = new Exact(probability).times(sorted.length - 1);
  const index = Math.max(0, place.floor().toNumber());
  const low = sorted[index];
  if (low === undefined) return undefined;
  const high = sorted[index + 1] ?? low;
  return show(new Exact(high).minus(low).times(place.minus(index)).plus(low));
}

export function median(sorted: readonly DecimalText[]): DecimalText | undefined {
  return quantile(sorted, '0.5');
}

/** Amounts are stored this many decimals finer than the minor unit of their currency (G7). */
export const moneyScale = 4;

/** Stored money (an integer as text) in major units; `exponent` is that of its currency. */
export function toMajorUnits(scaled: DecimalText, exponent: number): DecimalText {
  return show(new Exact(scaled).times(new Exact(10).pow(-(exponent + moneyScale))));
}

/** Rounded half away from zero, with exactly this many decimals; zero has no sign. */
export function round(value: DecimalText, decimals: number): DecimalText {
  const rounded = new Exact(value).toDecimalPlaces(decimals, Base.ROUND_HALF_UP);
  return (rounded.isZero() ? new Exact(0) : rounded).toFixed(decimals);
}
