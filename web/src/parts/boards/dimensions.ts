import type { CatalogResponse } from '@leadline/contract';
import type { KpiRef, MemberDimension } from '@leadline/kpi';

/** What every one of the KPIs can be divided by, in the order of the catalog. */
export function memberDimensionsOf(catalog: CatalogResponse | undefined, kpis: readonly KpiRef[]): readonly MemberDimension[] {
  const known = kpis.flatMap(({ id }) => catalog?.kpis.find((kpi) => kpi.id === id) ?? []);
  return (catalog?.dimensions ?? []).map(({ id }) => id).filter((id) => known.every(({ dimensions }) => dimensions.includes(id)));
}
