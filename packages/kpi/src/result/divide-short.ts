import { digitsAt, type ShortDecimal, showShort } from './short-decimal.ts';

/** Significant digits of quotients that do not end. */
const kept = 20;

/** Powers of ten for as many digits as a quotient can need: two whole numbers below 2^53 have at most sixteen each. */
const bigTens: readonly bigint[] = Array.from({ length: kept + 18 }, (_, exponent) => 10n ** BigInt(exponent));
const carried = bigTens[kept + 1]!;

/**
 * The quotient as text: exact where it ends and is short, with twenty significant digits, half away from zero, where it does not end.
 * @returns undefined where it ends but is long, or where a side is; the denominator must not be zero
 */
export function divideShort(a: ShortDecimal, b: ShortDecimal): string | undefined {
  const common = Math.max(a.scale, b.scale);
  const [n, d] = [Math.abs(digitsAt(a, common)), Math.abs(digitsAt(b, common))];
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) return undefined;
  const isNegative = a.digits < 0 !== b.digits < 0;
  if (n % d === 0) return showShort({ digits: isNegative ? -(n / d) : n / d, scale: 0 });
  const { rest, twos, fives } = withoutTens(d);
  if (n % rest !== 0) return `${isNegative ? '-' : ''}${endless(n, d)}`;
  const decimals = Math.max(twos, fives);
  const digits = times(times(n / rest, 2, decimals - twos), 5, decimals - fives);
  return Number.isSafeInteger(digits) ? showShort({ digits: isNegative ? -digits : digits, scale: decimals }) : undefined;
}

/** What is left of a number without its factors two and five, and how many there were. */
function withoutTens(of: number): { readonly rest: number; readonly twos: number; readonly fives: number } {
  let rest = of;
  let twos = 0;
  let fives = 0;
  for (; rest % 2 === 0; twos += 1) rest /= 2;
  for (; rest % 5 === 0; fives += 1) rest /= 5;
  return { rest, twos, fives };
}

/** A number multiplied so many times by another: step by step, so that it is exact as long as it is safe. */
function times(number: number, by: number, count: number): number {
  let product = number;
  for (let done = 0; done < count; done += 1) product *= by;
  return product;
}

/** One digit more than is kept decides: what follows it is never nothing, so that there are no ties. */
function endless(n: number, d: number): string {
  const places = kept + 1 - (String(n).length - String(d).length);
  const quotient = (BigInt(n) * bigTens[places]!) / BigInt(d);
  const isLonger = quotient >= carried;
  const digits = isLonger ? quotient / 10n : quotient;
  const rounded = digits / 10n + (digits % 10n >= 5n ? 1n : 0n);
  return pointed(String(rounded), places - 1 - (isLonger ? 1 : 0));
}

/** Digits with a point so many places before their end, without trailing zeros behind it. */
export function pointed(digits: string, decimals: number): string {
  if (decimals <= 0) return digits + '0'.repeat(-decimals);
  const plain = digits.padStart(decimals + 1, '0');
  const fraction = plain.slice(-decimals).replace(/0+$/, '');
  const whole = plain.slice(0, -decimals);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
