import { compare, Decimal, type DecimalText, round } from '../result/decimal.ts';

/**
 * A whole in parts by weight, each with so many decimals, that add up to the whole exactly: what rounding leaves goes to the parts
 * it took most from, the first of equals first.
 * @param decimals of the parts; the whole must not have more
 * @returns one part for each weight; equal parts where no weight is above zero, none where there are no weights
 * @throws RangeError for a negative weight or a whole with more decimals
 */
export function splitTarget(whole: DecimalText, weights: readonly DecimalText[], decimals: number): readonly DecimalText[] {
  if (weights.some((weight) => compare(weight, '0') < 0)) throw new RangeError('a weight is negative');
  if (compare(round(whole, decimals), whole) !== 0) throw new RangeError(`more than ${decimals} decimals`);
  if (weights.length === 0) return [];
  const given = weights.map((weight) => new Decimal(weight));
  const sum = given.reduce((total, weight) => total.plus(weight), new Decimal(0));
  const unit = new Decimal(10).pow(decimals);
  const units = new Decimal(whole).times(unit);
  const exact = given.map((weight) => (sum.isZero() ? units.div(given.length) : units.times(weight).div(sum)));
  const parts = exact.map((part) => part.trunc());
  const left = units.minus(parts.reduce((total, part) => total.plus(part), new Decimal(0)));
  const order = exact
    .map((part, index) => ({ index, lost: part.minus(parts[index]!).abs() }))
    .sort((a, b) => b.lost.cmp(a.lost) || a.index - b.index);
  const step = left.isNegative() ? -1 : 1;
  for (let given = 0; given < left.abs().toNumber(); given += 1) {
    const { index } = order[given % order.length]!;
    parts[index] = parts[index]!.plus(step);
  }
  return parts.map((part) => round(part.div(unit).toFixed(), decimals));
}
