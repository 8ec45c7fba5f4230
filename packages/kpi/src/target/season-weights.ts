import { compare, type DecimalText, divide, sum } from '../result/decimal.ts';

/** Results of the periods of one year after another, oldest first; null where there is none. */
export type Years = readonly (readonly (DecimalText | null)[])[];

/**
 * What each period usually is of a year: the mean of its shares over the years that are complete. Results below zero weigh nothing.
 * @returns undefined without a complete year in which there was anything
 */
export function seasonWeights(years: Years): readonly DecimalText[] | undefined {
  const shares = years.flatMap((year) => {
    if (year.length === 0 || year.some((result) => result === null)) return [];
    const weights = year.map((result) => (compare(result!, '0') > 0 ? result! : '0'));
    const all = sum(weights);
    return compare(all, '0') > 0 ? [weights.map((weight) => divide(weight, all)!)] : [];
  });
  return shares[0]?.map((_, index) => divide(sum(shares.map((year) => year[index]!)), String(shares.length))!);
}

/** Weights by what somebody brought. Who has no result counts as the mean of those who have one: a newcomer is not left without. */
export function resultWeights(results: readonly (DecimalText | null)[]): readonly DecimalText[] | undefined {
  const known = results.flatMap((result) => (result === null ? [] : [compare(result, '0') > 0 ? result : '0']));
  const all = sum(known);
  if (compare(all, '0') <= 0) return undefined;
  const mean = divide(all, String(known.length))!;
  return results.map((result) => (result === null ? mean : compare(result, '0') > 0 ? result : '0'));
}
