import type { CatalogDimension, CatalogMeasure, CatalogResponse } from '@leadline/contract';
import type { Locale } from '@leadline/i18n';
import { measures, memberDimensions, memberKinds, timeGrains, type IsoDate, type MemberDimension } from '@leadline/kpi';
import { describeKpi, listEntries } from '#server/answering/describe-kpi.ts';
import type { OwnCatalog } from '#server/answering/own-catalog.ts';
import { readOwnCatalog } from '#server/answering/read-own-catalog.ts';
import { dateIn } from '#server/clock.ts';
import type { Asking } from '#server/context.ts';
import { listedValues } from '#server/answering/member-columns.ts';

/** What can be asked: KPIs first, then the named measures, then KPIs of one's own. Archived ones are not offered. */
export async function listCatalog(asking: Asking): Promise<CatalogResponse> {
  const [own, organization] = await Promise.all([readOwnCatalog(asking), asking.organization()]);
  return describeCatalog(own, dateIn(organization.timezone, asking.clock.now()), asking.locale);
}

export function describeCatalog(own: OwnCatalog, today: IsoDate, locale: Locale): CatalogResponse {
  return {
    kpis: listEntries(own, today)
      .filter(({ isArchived }) => !isArchived)
      .map((entry) => describeKpi(entry, own, today, locale)),
    measures: [...measures.values()].map(({ id, entity, unit }): CatalogMeasure => ({ id, entity, unit })),
    dimensions: memberDimensions.map(describeDimension),
    grains: timeGrains,
  };
}

function describeDimension(id: MemberDimension): CatalogDimension {
  const kind = memberKinds[id];
  if (kind.kind === 'record') return { id, entity: kind.entity };
  const values = listedValues(id);
  return values ? { id, values } : { id };
}
