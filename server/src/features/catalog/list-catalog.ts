import type { CatalogDimension, CatalogKpi, CatalogMeasure, CatalogResponse } from '@leadline/contract';
import { catalog, listDimensions, measures, memberDimensions, memberKinds, timeGrains, type Kpi, type MemberDimension } from '@leadline/kpi';
import { listedValues } from '#server/answering/member-columns.ts';

/** What can be asked: KPIs first, then the named measures. */
export function listCatalog(): CatalogResponse {
  const entries = [...catalog.entries.values()];
  return {
    kpis: entries.map(describeKpi),
    measures: [...measures.values()].map(({ id, entity, unit }): CatalogMeasure => ({ id, entity, unit })),
    dimensions: memberDimensions.map(describeDimension),
    grains: timeGrains,
  };
}

function describeKpi(kpi: Kpi): CatalogKpi {
  const { id, group, type, unit, direction, decimals, version } = kpi;
  return {
    id,
    kind: kpi.kind,
    group,
    type,
    unit,
    direction,
    decimals,
    version,
    variants: Object.keys(kpi.variants ?? {}),
    dimensions: listDimensions(kpi),
    ...(kpi.quality ? { quality: kpi.quality } : {}),
  };
}

function describeDimension(id: MemberDimension): CatalogDimension {
  const kind = memberKinds[id];
  if (kind.kind === 'record') return { id, entity: kind.entity };
  const values = listedValues(id);
  return values ? { id, values } : { id };
}
