import { comparisonOrder } from '#web/lib/search.ts';
import type { Comparison, KpiResult } from '@leadline/kpi';

/** The comparisons of an answer in their order, each earlier period once: the year before a year is its previous period too. */
export function differentComparisons({ comparisons }: Pick<KpiResult, 'comparisons'>): readonly Comparison[] {
  const seen = new Set<string>();
  return comparisonOrder.filter((comparison) => {
    const period = comparisons[comparison];
    const key = `${period?.from}..${period?.to}`;
    if (!period || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
