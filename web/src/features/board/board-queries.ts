import { funnelSources } from '@leadline/board';
import type { CatalogResponse } from '@leadline/contract';
import type { Comparison, Dimension, KpiQuery, KpiRef, PeriodSpec } from '@leadline/kpi';
import { monthsWindow, trendGrain, type Bounds } from '#web/lib/period-bounds.ts';

/** What stands where on the board. The order says what matters. */
export const revenueKpi = 'net_sales_revenue';
export const wonRevenue = 'won_revenue';
export const supports = ['deals_won_count', 'win_rate', 'open_pipeline_value'] as const;
export const sections = {
  money: ['monthly_sales_growth', 'sales_volume_units', 'new_customers_count', 'customer_acquisition_cost'],
  deals: ['average_deal_size', 'sales_cycle_length', 'weighted_pipeline_forecast'],
  contacts: ['new_contacts_count', 'lead_to_opportunity_rate', 'lead_conversion_rate', 'calls_made_count', 'meetings_held_count'],
} as const;
export const personColumns = [
  'deals_won_count',
  'win_rate',
  'average_deal_size',
  'sales_cycle_length',
  'calls_made_count',
  'meetings_held_count',
] as const;
export const locationColumns = ['deals_won_count', 'new_customers_count'] as const;

export type BoardPart = 'totals' | 'trend' | 'months' | 'persons' | 'locations' | 'funnel';
export const boardParts = ['totals', 'trend', 'months', 'persons', 'locations', 'funnel'] as const satisfies readonly BoardPart[];

export interface BoardScope {
  readonly base: Pick<KpiQuery, 'period' | 'filters' | 'organisation'>;
  readonly compare: readonly Comparison[];
  readonly bounds: Bounds | undefined;
}

/** The one request of the board; KPIs that are switched off, and parts the catalog cannot answer, are left out. */
export function boardQueries(scope: BoardScope, catalog: CatalogResponse): Partial<Record<BoardPart, KpiQuery>> {
  const known = new Map(catalog.kpis.filter(({ isOff }) => !isOff).map((item) => [item.id, item]));
  const filtered = (scope.base.filters ?? []).map((filter) => filter.dimension);
  const refs = (ids: readonly string[], by: readonly Dimension[] = []): readonly KpiRef[] =>
    ids
      .filter((id) => [...by, ...filtered].every((dimension) => known.get(id)?.dimensions.includes(dimension)) && known.has(id))
      .map((id) => ({ id }));
  const revenue = [revenueKpi, wonRevenue];
  const shown = [...revenue, ...supports, ...Object.values(sections).flat()];
  const grain = trendGrain(scope.bounds);
  const make = (kpis: readonly KpiRef[], rest: Omit<KpiQuery, 'kpis' | 'period'>, period: PeriodSpec = scope.base.period): KpiQuery => ({
    ...scope.base,
    ...rest,
    kpis,
    period,
  });
  const funnel = refs(funnelSources.map((source) => source.ref.id)).length === funnelSources.length ? funnelSources.map((source) => source.ref) : [];
  const named = refs(shown);
  const parts: Partial<Record<BoardPart, KpiQuery>> = {
    totals: make(named.length > 0 ? named : [{ id: revenueKpi }], scope.compare.length > 0 ? { compare: scope.compare } : {}),
    trend: make(refs(shown, [grain]), { by: [grain], limit: 1000 }),
    months: make(refs(revenue, ['month']), { by: ['month'], limit: 600 }, monthsWindow(scope.base.period, scope.bounds)),
    persons: make(refs([...revenue, ...personColumns], ['person']), { by: ['person'], limit: 1000 }),
    locations: make(refs([...revenue, ...locationColumns], ['location']), { by: ['location'], limit: 200 }),
    funnel: make(funnel, {}),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, query]) => query.kpis.length > 0));
}
