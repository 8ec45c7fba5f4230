import { pointed } from './divide-short.ts';

/** Numbers are reckoned to so many decimals. */
const decimals = 42;
const unit = 10n ** BigInt(decimals);
/** 10^−36: forty digits of numbers up to 1, and these integers, are together less than 10^−37 from the truth. */
const doubt = 10n ** 6n;
const keptDigits = 20;

/** 1.959964 in millionths, and its square in units of 10^−12. */
const z = 1_959_964n;
const zSquared = z * z;
const millionth = 10n ** 6n;
const square = millionth * millionth;

/**
 * 95 % Wilson interval of a share of whole cases: the same text as in decimals of forty digits, rounded to twenty.
 * @param successes 0 … cases, both safe integers @param cases more than none
 * @returns undefined where the twentieth digit hangs on digits beyond doubt
 */
export function wilsonInIntegers(successes: number, cases: number): readonly [string, string] | undefined {
  const [x, n] = [BigInt(successes), BigInt(cases)];
  const root = rootOf(((4n * x * (n - x) * square + zSquared * n) * unit * unit) / (4n * n * square));
  const centre = (2n * x * square + zSquared) * unit;
  const spread = 2n * z * millionth * root;
  const scale = 2n * (n * square + zSquared);
  const low = successes === 0 ? '0' : rounded((centre - spread) / scale);
  const high = successes === cases ? '1' : rounded((centre + spread) / scale);
  return low === undefined || high === undefined ? undefined : [low, high];
}

/** Square root but for a few units: two steps after a double have four times its digits. */
function rootOf(square: bigint): bigint {
  const near = BigInt(Math.floor(Math.sqrt(Number(square))));
  const nearer = (near + square / near) >> 1n;
  return (nearer + square / nearer) >> 1n;
}

/** Twenty significant digits as text; undefined where a little more or less would give others. */
function rounded(value: bigint): string | undefined {
  const length = String(value).length;
  if (length <= keptDigits + 7) return undefined;
  const cut = length - keptDigits;
  const step = 10n ** BigInt(cut);
  const half = step / 2n;
  const beyond = value % step;
  const distance = beyond > half ? beyond - half : half - beyond;
  if (distance <= doubt || isNearPower(beyond, step)) return undefined;
  return pointed(String((value + half) / step), decimals - cut);
}

/** Near a whole step the number of digits itself may be in doubt. */
const isNearPower = (beyond: bigint, step: bigint): boolean => beyond <= doubt || step - beyond <= doubt;
