/** Ranks from 1; equal values share the mean of theirs. */
export function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end + 1 < order.length && order[end + 1]!.value === order[start]!.value) end += 1;
    for (let at = start; at <= end; at += 1) ranks[order[at]!.index] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}

/**
 * Spearman's rank correlation, −1 … 1 (A13).
 * @returns undefined for fewer than two pairs, or where all values of a side are equal
 */
export function rankCorrelation(x: readonly number[], y: readonly number[]): number | undefined {
  const [a, b] = [ranksOf(x), ranksOf(y)];
  const middle = (a.length + 1) / 2;
  let [product, squares, others] = [0, 0, 0];
  for (const [index, rank] of a.entries()) {
    product += (rank - middle) * (b[index]! - middle);
    squares += (rank - middle) ** 2;
    others += (b[index]! - middle) ** 2;
  }
  return squares === 0 || others === 0 ? undefined : product / Math.sqrt(squares * others);
}
