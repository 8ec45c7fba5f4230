import { type KpiDetail, LeadlineError } from '@leadline/contract';
import { answeringOf } from '#server/answering/answer-env.ts';
import { latestOf } from '#server/answering/own-catalog.ts';
import type { Asking } from '#server/context.ts';
import { setArchived as keepArchived } from '#server/control/own-kpi.ts';
import { actOf } from '#server/http/act-of.ts';
import { announceKpis } from '#server/live/announce-kpis.ts';
import { nameList } from './describe-examined.ts';
import { getKpiDetail, listRecordsNaming, usersOf } from './get-kpi-detail.ts';
import { getKept } from './own-kpi-entry.ts';
import { readDefinition } from './save-kpi.ts';

/**
 * Puts a KPI away, or brings it back. What others use stays; what comes back must fit what there is by then.
 * @throws LeadlineError kpi.unknown, kpi.built_in, kpi.in_use, kpi.is_assigned, kpi.name_…, formula.…
 */
export async function setArchived(asking: Asking, id: string, isArchived: boolean, reason: string | undefined): Promise<KpiDetail> {
  const answering = await answeringOf(asking);
  const { own } = answering;
  const kept = getKept(own, id);
  if ((kept.archivedAt !== null) === isArchived) return getKpiDetail(asking, id);
  if (isArchived) {
    const users = usersOf(id, answering);
    if (users.length > 0) throw new LeadlineError('conflict', 'kpi.in_use', { kpis: nameList(users, own, asking.locale) });
    const records = await listRecordsNaming(id, answering);
    if (records.length > 0) throw new LeadlineError('conflict', 'kpi.is_assigned', { count: records.reduce((sum, { count }) => sum + count, 0) });
  } else readDefinition(own, id, latestOf(kept).definition, asking);
  await keepArchived(asking.control.db, id, isArchived, actOf(asking, reason));
  await announceKpis(asking);
  return getKpiDetail(asking, id);
}
