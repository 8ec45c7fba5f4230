import { Decimal as Base } from 'decimal.js';
import { divideShort } from './divide-short.ts';
import { addShort, compareShort, multiplyShort, parseShort, type ShortDecimal, showShort } from './short-decimal.ts';

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

/** Short decimals are reckoned as doubles that hold them exactly, and give the same text as the library would: most numbers are short. */
function inShort<T>(a: DecimalText, b: DecimalText, reckon: (a: ShortDecimal, b: ShortDecimal) => T | undefined): T | undefined {
  const left = parseShort(a);
  const right = left && parseShort(b);
  return right && reckon(left, right);
}

/** Texts of any length that are shown as they are. */
const isShown = (value: DecimalText): boolean => value.length < 1000 && /^(?:0|-?(?:[1-9]\d*|0(?=\.))(?:\.\d*[1-9])?)$/.test(value);

export function add(a: DecimalText, b: DecimalText): DecimalText {
  if (b === '0' && isShown(a)) return a;
  if (a === '0' && isShown(b)) return b;
  const short = inShort(a, b, (left, right) => addShort(left, right, 1));
  return short ? showShort(short) : show(new Exact(a).plus(b));
}

export function subtract(a: DecimalText, b: DecimalText): DecimalText {
  if (b === '0' && isShown(a)) return a;
  const short = inShort(a, b, (left, right) => addShort(left, right, -1));
  return short ? showShort(short) : show(new Exact(a).minus(b));
}

export function multiply(a: DecimalText, b: DecimalText): DecimalText {
  const short = inShort(a, b, multiplyShort);
  return short ? showShort(short) : show(new Exact(a).times(b));
}

export function sum(values: readonly DecimalText[]): DecimalText {
  let total: ShortDecimal | undefined = { digits: 0, scale: 0 };
  for (const value of values) {
    const next: ShortDecimal | undefined = parseShort(value);
    total = next && addShort(total, next, 1);
    if (!total) return show(values.reduce((all, one) => all.plus(one), new Exact(0)));
  }
  return showShort(total);
}

/** @returns the exact quotient where it ends within 40 digits, else 20 significant digits; undefined for denominator zero */
export function divide(numerator: DecimalText, denominator: DecimalText): DecimalText | undefined {
  if (isZero(denominator)) return undefined;
  const short = inShort(numerator, denominator, divideShort);
  if (short !== undefined) return short;
  const quotient = new Decimal(numerator).div(denominator);
  return new Exact(quotient).times(denominator).eq(numerator) ? show(quotient) : toText(quotient);
}

/** Multiplied by itself so many times; 20 significant digits. */
export function power(base: DecimalText, exponent: number): DecimalText {
  return toText(new Decimal(base).pow(exponent));
}

/** −1, 0 or 1. */
export function compare(a: DecimalText, b: DecimalText): number {
  return inShort(a, b, compareShort) ?? new Exact(a).cmp(b);
}

export function isZero(value: DecimalText): boolean {
  const short = parseShort(value);
  return short ? short.digits === 0 : new Exact(value).isZero();
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
  const decimals = exponent + moneyScale;
  const short = decimals < 0 ? undefined : parseShort(scaled);
  if (short) return showShort({ digits: short.digits, scale: short.scale + decimals });
  return show(new Exact(scaled).times(new Exact(10).pow(-decimals)));
}

/** Rounded half away from zero, with exactly this many decimals; zero has no sign. */
export function round(value: DecimalText, decimals: number): DecimalText {
  const rounded = new Exact(value).toDecimalPlaces(decimals, Base.ROUND_HALF_UP);
  return (rounded.isZero() ? new Exact(0) : rounded).toFixed(decimals);
}
