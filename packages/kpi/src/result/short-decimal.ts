/** A decimal of so few digits that doubles hold it exactly: digits × 10^−scale, both whole numbers. */
export interface ShortDecimal {
  readonly digits: number;
  readonly scale: number;
}

/** Fifteen digits are below the largest safe integer; a sign and a point may be with them. */
const mostDigits = 15;
const mostCharacters = mostDigits + 2;

/** Powers of ten that doubles hold exactly. */
const tens: readonly number[] = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

const [minus, point, zero, nine] = ['-', '.', '0', '9'].map((character) => character.charCodeAt(0)) as [number, number, number, number];

/** @returns undefined for what is longer, or is not digits with at most a sign before and a point between them */
export function parseShort(text: string): ShortDecimal | undefined {
  const length = text.length > mostDigits ? endOf(text) : text.length;
  if (length > mostCharacters) return undefined;
  const start = text.charCodeAt(0) === minus ? 1 : 0;
  let digits = 0;
  let pointAt = length;
  for (let at = start; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === point && pointAt === length && at > start && at < length - 1) pointAt = at;
    else if (code >= zero && code <= nine) digits = digits * 10 + code - zero;
    else return undefined;
  }
  const count = length - start - (pointAt < length ? 1 : 0);
  if (count === 0 || count > mostDigits) return undefined;
  return { digits: start === 1 && digits !== 0 ? -digits : digits, scale: pointAt < length ? length - pointAt - 1 : 0 };
}

/** Where a decimal ends but for zeros behind its point, as stores write fixed numbers of decimals. */
function endOf(text: string): number {
  const pointAt = text.indexOf('.');
  let end = text.length;
  while (pointAt > 0 && end > pointAt + 1 && text.charCodeAt(end - 1) === zero) end -= 1;
  return end === pointAt + 1 && end < text.length ? pointAt : end;
}

/** As text without trailing zeros; digits must be safe. */
export function showShort({ digits, scale }: ShortDecimal): string {
  if (digits === 0) return '0';
  let left = digits;
  let decimals = scale;
  for (; decimals > 0 && left % 10 === 0; decimals -= 1) left /= 10;
  if (decimals === 0) return String(left);
  const plain = String(Math.abs(left)).padStart(decimals + 1, '0');
  const cut = plain.length - decimals;
  return `${left < 0 ? '-' : ''}${plain.slice(0, cut)}.${plain.slice(cut)}`;
}

/** Digits at a finer scale; not safe where they get too long. */
export const digitsAt = ({ digits, scale }: ShortDecimal, finer: number): number =>
  scale === finer ? digits : digits * (tens[finer - scale] ?? NaN);

/** @param sign 1 to add, −1 to subtract @returns undefined where doubles do not hold it */
export function addShort(a: ShortDecimal, b: ShortDecimal, sign: 1 | -1): ShortDecimal | undefined {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [digitsAt(a, scale), sign * digitsAt(b, scale)];
  const digits = left + right;
  return Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(digits) ? { digits, scale } : undefined;
}

/** @returns undefined where doubles do not hold it */
export function multiplyShort(a: ShortDecimal, b: ShortDecimal): ShortDecimal | undefined {
  const digits = a.digits * b.digits;
  return Number.isSafeInteger(digits) ? { digits, scale: a.scale + b.scale } : undefined;
}

/** −1, 0 or 1; undefined where doubles do not tell. */
export function compareShort(a: ShortDecimal, b: ShortDecimal): number | undefined {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [digitsAt(a, scale), digitsAt(b, scale)];
  return Number.isSafeInteger(left) && Number.isSafeInteger(right) ? Math.sign(left - right) : undefined;
}
