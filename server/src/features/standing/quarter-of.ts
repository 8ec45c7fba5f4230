import { Decimal } from 'decimal.js';

/** The middle value, or half the sum of the two in the middle. */
export function medianOf(values: readonly string[]): string {
  const sorted = values.map((value) => new Decimal(value)).sort((a, b) => a.comparedTo(b));
  const middle = sorted.length >> 1;
  return (sorted.length % 2 === 1 ? sorted[middle]! : sorted[middle - 1]!.plus(sorted[middle]!).dividedBy(2)).toString();
}

/** In which quarter of all values one lies, by the part that is lower; those that are equal share the middle of their places. */
export function quarterOf(values: readonly string[], own: string): 1 | 2 | 3 | 4 {
  const mine = new Decimal(own);
  const lower = values.filter((value) => mine.greaterThan(value)).length;
  const same = values.filter((value) => mine.equals(value)).length;
  const place = (lower + same / 2) / values.length;
  return Math.min(4, Math.floor(place * 4) + 1) as 1 | 2 | 3 | 4;
}
