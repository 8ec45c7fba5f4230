import type { TargetGridAsk } from '@leadline/contract';
import { mostGridKpis, targetGrains, targetRows } from '@leadline/contract/values';

/** What the address of the page says; the view travels with the link. */
export interface TargetSearch {
  readonly kpi?: string | readonly string[];
  readonly grain?: string;
  readonly year?: string;
  readonly rows?: string;
  readonly team?: string;
}

/** @param usual the KPIs where the address names none */
export function askOf(search: TargetSearch, usual: readonly string[]): TargetGridAsk {
  const named = typeof search.kpi === 'string' ? [search.kpi] : (search.kpi ?? usual);
  const year = Number(search.year);
  return {
    kpis: named.slice(0, mostGridKpis),
    grain: targetGrains.find((grain) => grain === search.grain) ?? 'month',
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : null,
    rows: targetRows.find((rows) => rows === search.rows) ?? 'people',
    team: search.team ?? null,
  };
}
