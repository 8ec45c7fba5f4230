/**
 * Benjamini–Hochberg adjustment for many comparisons (A0.3): p(i) ascending becomes min over j ≥ i of p(j)·m ÷ j, at most 1.
 * @returns in the order given
 */
export function adjustPValues(values: readonly number[]): readonly number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value);
  const adjusted = new Array<number>(values.length);
  let least = 1;
  for (const [place, { value, index }] of order.entries()) {
    least = Math.min(least, value * (values.length / (values.length - place)));
    adjusted[index] = least;
  }
  return adjusted;
}
