import type { DecimalText } from '../result/decimal.ts';
import { showShort } from '../result/short-decimal.ts';
import type { NumberColumn } from '../store/resident.ts';

/** Sums of whole numbers by place, exact as long as `isExact` says so: doubles hold both parts of them. */
export interface ExactSums {
  readonly low: number[];
  readonly high: number[] | null;
}

const limb = 2 ** 32;
/** Rows that can be added: each low part is below 2^32, their sum below 2^53. */
export const mostRows = 2 ** 21;

/** @param places of the rows; negative: not counted */
export function addColumn(sums: ExactSums, { low, high }: NumberColumn, places: Int32Array): void {
  addPart(sums.low, low, places);
  if (high && sums.high) addPart(sums.high, high, places);
}

function addPart(sums: number[], values: Float64Array, places: Int32Array): void {
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row]!;
    if (place >= 0) sums[place]! += values[row]!;
  }
}

/** @returns whether no sum of numbers of these columns can leave what doubles hold exactly */
export function isExact(columns: readonly NumberColumn[]): boolean {
  return columns.reduce((all, { size }) => all + size, 0) <= Number.MAX_SAFE_INTEGER;
}

/** The sum at a place, of numbers whose last digit stands so far behind the point; `0` where nothing was added. */
export function sumText({ low, high }: ExactSums, place: number, scale: number): DecimalText {
  const [lower, upper] = [low[place] ?? 0, high?.[place] ?? 0];
  const plain = lower + upper * limb;
  if (Number.isSafeInteger(plain) && Number.isSafeInteger(upper * limb)) return showShort({ digits: plain, scale });
  return showLong(BigInt(lower) + BigInt(upper) * BigInt(limb), scale);
}

function showLong(value: bigint, scale: number): DecimalText {
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const cut = digits.length - scale;
  const decimals = digits.slice(cut).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, cut)}${decimals === '' ? '' : `.${decimals}`}`;
}
