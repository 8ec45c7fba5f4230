import { divide, type DecimalText, sum } from '../result/decimal.ts';

/** Customers won in one month, and how many of them were active at the end of each month since, the first after a month. */
export interface Cohort {
  readonly month: string;
  readonly size: number;
  /** Only months that have been observed to their end. */
  readonly active: readonly number[];
}

export interface RetentionMatrix {
  readonly rows: readonly { readonly month: string; readonly size: number; readonly shares: readonly (DecimalText | undefined)[] }[];
  /** Of all cohorts observed that long: customers still active ÷ customers at the start. */
  readonly average: readonly (DecimalText | undefined)[];
}

/** R(c, k) = active at the end of the k-th month ÷ cohort size (A9). The average weighs cohorts by their customers, never by their shares. */
export function retentionMatrix(cohorts: readonly Cohort[]): RetentionMatrix {
  const longest = Math.max(0, ...cohorts.map(({ active }) => active.length));
  const rows = cohorts.map(({ month, size, active }) => ({ month, size, shares: active.map((count) => divide(String(count), String(size))) }));
  const average = Array.from({ length: longest }, (_, k) => {
    const observed = cohorts.filter(({ active }) => active.length > k);
    return divide(sum(observed.map(({ active }) => String(active[k]!))), sum(observed.map(({ size }) => String(size))));
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
