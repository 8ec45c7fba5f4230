import type { LibraryKpi } from '@leadline/contract';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { switchKpis } from '#server/control/own-kpi.ts';
import { actOf } from '#server/http/act-of.ts';
import { announceKpis } from '#server/live/announce-kpis.ts';
import { getKpiDetail } from './get-kpi-detail.ts';
import { getEntry } from './own-kpi-entry.ts';

/** Switched off it is still answered, but no longer offered. @throws LeadlineError kpi.unknown */
export async function switchKpi(asking: Asking, id: string, isOff: boolean): Promise<LibraryKpi> {
  const answering = await answeringOf(asking);
  getEntry(answering, id);
  if (answering.own.off.has(id) !== isOff) {
    await switchKpis(asking.control.db, [id], isOff, actOf(asking));
    await announceKpis(asking);
  }
  return (await getKpiDetail(asking, id)).kpi;
}
