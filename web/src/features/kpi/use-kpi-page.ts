import type { LibraryKpi } from '@leadline/contract';
import type { Comparison, KpiQuery, KpiResult } from '@leadline/kpi';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { findBounds, monthsWindow } from '#web/lib/period-bounds.ts';
import { readScope, scopeQuery } from '#web/lib/search.ts';
import { useAppState, usePageQuery } from '#web/lib/state.ts';

const comparisons: readonly Comparison[] = ['previous_period', 'previous_year'];
/** Of one question (see the contract). */
const mostKpis = 30;

export interface KpiPageData {
  /** The question of the number itself, also what is explained. */
  readonly query: KpiQuery;
  readonly now: KpiResult | undefined;
  readonly trend: KpiResult | undefined;
  readonly near: KpiResult | undefined;
  readonly error: Error | null;
}

/** The number now, its last twelve months, and the numbers around it, within the scope of the address. */
export function useKpiPage(kpi: LibraryKpi, around: readonly LibraryKpi[]): KpiPageData {
  const search = useSearch({ strict: false });
  const { defaultPeriod, today, organization } = useAppState();
  const queries = useMemo(() => {
    const base = scopeQuery(readScope(search), defaultPeriod);
    const reaches = (item: LibraryKpi) => (base.filters ?? []).every(({ dimension }) => item.dimensions.includes(dimension));
    const query: KpiQuery = { ...base, kpis: [{ id: kpi.id }], compare: comparisons };
    const months = monthsWindow(base.period, findBounds(base.period, today, organization.fiscalYearStartMonth));
    const trend: KpiQuery = { ...base, kpis: [{ id: kpi.id }], by: ['month'], period: months, limit: 100 };
    const near = around.filter(reaches).slice(0, mostKpis);
    return { query, months: kpi.dimensions.includes('month') ? [trend] : [], near: near.map(({ id }): KpiQuery => ({ ...base, kpis: [{ id }] })) };
  }, [search, defaultPeriod, today, organization.fiscalYearStartMonth, kpi, around]);
  const now = usePageQuery(useMemo(() => [queries.query], [queries]));
  const trend = usePageQuery(queries.months);
  const near = usePageQuery(useMemo(() => merge(queries.near), [queries]));
  return {
    query: queries.query,
    now: now.data?.results[0],
    trend: queries.months.length > 0 ? trend.data?.results[0] : undefined,
    near: near.data?.results[0],
    error: now.error,
  };
}

/** One question for all of them. */
function merge(queries: readonly KpiQuery[]): readonly KpiQuery[] {
  const [first] = queries;
  return first ? [{ ...first, kpis: queries.flatMap(({ kpis }) => kpis) }] : [];
}
