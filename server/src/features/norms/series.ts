/** What holds from a day until another begins; null: since ever, or open. */
export interface Term {
  readonly id: string;
  readonly from: string | null;
  /** The first day after. */
  readonly to: string | null;
}

export interface Placed<T extends Term> {
  /** Those of before that end or are begun anew, as they are from now on. */
  readonly changed: readonly T[];
  /** One that began the same day is replaced by the new one, which keeps its id. */
  readonly replaced: T | undefined;
  /** When the new one ends: where the next begins. */
  readonly to: string | null;
}

const startOf = ({ from }: Term): string => from ?? '0000-01-01';
const endOf = ({ to }: Term): string => to ?? '9999-12-31';

/** Puts a new one into a series: what holds on its first day ends there, what begins later stays. */
export function placeInSeries<T extends Term>(series: readonly T[], from: string): Placed<T> {
  const later = series.filter((one) => startOf(one) > from).sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const replaced = series.find((one) => startOf(one) === from);
  const changed = series.filter((one) => startOf(one) < from && endOf(one) > from).map((one) => ({ ...one, to: from }));
  return { changed, replaced, to: later[0]?.from ?? null };
}

/** What went before one that is taken away goes on until that one would have ended. */
export function closeGap<T extends Term>(series: readonly T[], removed: T): readonly T[] {
  if (removed.from === null) return [];
  return series.filter(({ id, to }) => id !== removed.id && to === removed.from).map((one) => ({ ...one, to: removed.to }));
}
