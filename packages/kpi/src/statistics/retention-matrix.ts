import { divide, type DecimalText, sum } from '../result/decimal.ts';

/** Those won in one month, and what was seen of them by the end of each month since: how many were active, or what they brought. */
export interface Cohort {
  readonly month: string;
  readonly size: number;
  /** Only months that have been observed to their end. */
  readonly observed: readonly DecimalText[];
}

export interface RetentionMatrix {
  readonly rows: readonly { readonly month: string; readonly size: number; readonly shares: readonly (DecimalText | undefined)[] }[];
  /** Of all cohorts observed that long: what was seen of them ÷ customers at the start. */
  readonly average: readonly (DecimalText | undefined)[];
}

/** R(c, k) = active at the end of the k-th month ÷ cohort size (A9). The average weighs cohorts by their customers, never by their shares. */
export function retentionMatrix(cohorts: readonly Cohort[]): RetentionMatrix {
  const longest = Math.max(0, ...cohorts.map(({ observed }) => observed.length));
  const rows = cohorts.map(({ month, size, observed }) => ({ month, size, shares: observed.map((value) => divide(value, String(size))) }));
  const average = Array.from({ length: longest }, (_, k) => {
    const seen = cohorts.filter(({ observed }) => observed.length > k);
    return divide(sum(seen.map(({ observed }) => observed[k]!)), sum(seen.map(({ size }) => String(size))));
  });
  return { rows, average };
}

/**
 * Loss of the last three months carried forward from the end of an observed curve (A9: the second estimate where loss falls with age).
 * @param curve shares still active after 1, 2, … months
 */
export function extendCurve(curve: readonly number[], months: number): readonly number[] {
  const last = curve.at(-1);
  if (last === undefined || curve.length < 4) return curve.slice(0, months);
  const before = curve.at(-4)!;
  const monthly = before > 0 ? (last / before) ** (1 / 3) : 0;
  const more = Array.from({ length: Math.max(0, months - curve.length) }, (_, index) => last * monthly ** (index + 1));
  return [...curve.slice(0, months), ...more];
}
