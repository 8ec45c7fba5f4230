import type { KpiDetail } from '@leadline/contract';
import { readOwnCatalog } from '#server/answering/read-own-catalog.ts';
import type { Asking } from '#server/context.ts';
import { recomputeHistory } from '#server/control/own-kpi.ts';
import { actOf } from '#server/http/act-of.ts';
import { announceKpis } from '#server/live/announce-kpis.ts';
import { getKpiDetail } from './get-kpi-detail.ts';
import { getKept } from './own-kpi-entry.ts';

/** The latest version counts from the beginning: all of the past is answered by it. @throws LeadlineError kpi.unknown, kpi.built_in, kpi.version_changed */
export async function recomputeKpi(asking: Asking, id: string, seen: number, reason: string): Promise<KpiDetail> {
  getKept(await readOwnCatalog(asking), id);
  await recomputeHistory(asking.control.db, id, seen, actOf(asking, reason));
  await announceKpis(asking);
  return getKpiDetail(asking, id);
}
