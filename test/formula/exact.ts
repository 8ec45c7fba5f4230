/** A decimal number of any size: digits × 10^−scale. Written anew for the interpreter, so that it shares nothing with the product. */
export interface Exact {
  readonly digits: bigint;
  readonly scale: number;
}

export const zero: Exact = { digits: 0n, scale: 0 };

export function exact(text: string): Exact {
  const isNegative = text.startsWith('-');
  const [whole = '0', decimals = ''] = text.replace('-', '').split('.');
  const digits = BigInt(whole + decimals);
  return { digits: isNegative ? -digits : digits, scale: decimals.length };
}

const power = (count: number): bigint => 10n ** BigInt(count);

function aligned(a: Exact, b: Exact): readonly [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.digits * power(scale - a.scale), b.digits * power(scale - b.scale), scale];
}

export function plus(a: Exact, b: Exact): Exact {
  const [left, right, scale] = aligned(a, b);
  return { digits: left + right, scale };
}

export const negated = (a: Exact): Exact => ({ digits: -a.digits, scale: a.scale });
export const minus = (a: Exact, b: Exact): Exact => plus(a, negated(b));
export const times = (a: Exact, b: Exact): Exact => ({ digits: a.digits * b.digits, scale: a.scale + b.scale });

export function order(a: Exact, b: Exact): number {
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

const size = (digits: bigint): bigint => (digits < 0n ? -digits : digits);

/** Whole quotient, half a unit away from zero. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const [top, bottom] = [size(numerator), size(denominator)];
  const quotient = (2n * top + bottom) / (2n * bottom);
  return numerator < 0n !== denominator < 0n ? -quotient : quotient;
}

/** To so many decimals, half a unit away from zero. */
export function toDecimals(a: Exact, decimals: number): Exact {
  return a.scale <= decimals ? a : { digits: rounded(a.digits, power(a.scale - decimals)), scale: decimals };
}

/** Exact where it ends within 40 digits, else kept to 20 digits; undefined for a division by zero. */
export function over(a: Exact, b: Exact): Exact | undefined {
  if (b.digits === 0n) return undefined;
  const ending = endingQuotient(a, b);
  return ending ?? toDigits(a, b, 20);
}

function endingQuotient(a: Exact, b: Exact): Exact | undefined {
  const up = 120;
  const numerator = a.digits * power(up + b.scale);
  const denominator = b.digits * power(a.scale);
  if (numerator % denominator !== 0n) return undefined;
  const quotient = simplest({ digits: numerator / denominator, scale: up });
  return String(size(quotient.digits)).length <= 40 ? quotient : undefined;
}

function simplest({ digits, scale }: Exact): Exact {
  let [rest, left] = [digits, scale];
  while (left > 0 && rest % 10n === 0n) [rest, left] = [rest / 10n, left - 1];
  return { digits: rest, scale: left };
}

/** The first so many digits of a quotient that matter: of 40, as the quotient is made before it is shortened. */
function toDigits(a: Exact, b: Exact, count: number): Exact {
  const forty = significant(a.digits * power(b.scale), b.digits * power(a.scale), 40);
  return significant(forty.digits, power(forty.scale), count);
}

function significant(numerator: bigint, denominator: bigint, count: number): Exact {
  const [top, bottom] = [size(numerator), size(denominator)];
  let scale = count + String(bottom).length - String(top).length - 1;
  const at = (places: number): bigint =>
    places >= 0 ? rounded(numerator * power(places), denominator) : rounded(numerator, denominator * power(-places));
  while (size(at(scale)) < power(count - 1) && top !== 0n) scale += 1;
  while (size(at(scale)) >= power(count)) scale -= 1;
  const digits = at(scale);
  return scale >= 0 ? { digits, scale } : { digits: digits * power(-scale), scale: 0 };
}

export function show(value: Exact): string {
  const { digits, scale } = simplest(value);
  const text = String(size(digits)).padStart(scale + 1, '0');
  const whole = text.slice(0, text.length - scale);
  const sign = digits < 0n ? '-' : '';
  return scale === 0 ? sign + whole : `${sign}${whole}.${text.slice(text.length - scale)}`;
}
