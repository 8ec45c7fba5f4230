import type { CatalogResponse } from '@leadline/contract';
import type { MemberDimension } from '@leadline/kpi';
import type { WidgetKpi } from '#web/features/boards/widget-title.ts';

/** What every one of the KPIs can be divided by, in the order of the catalog. */
export function memberDimensionsOf(catalog: CatalogResponse | undefined, kpis: readonly WidgetKpi[]): readonly MemberDimension[] {
  const known = kpis.flatMap(({ id }) => catalog?.kpis.find((kpi) => kpi.id === id) ?? []);
  return (catalog?.dimensions ?? []).map(({ id }) => id).filter((id) => known.every(({ dimensions }) => dimensions.includes(id)));
}
