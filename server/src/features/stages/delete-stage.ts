import { LeadlineError, type StageAnswer, type StagesResponse } from '@leadline/contract';
import { parseRecordId } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import { announced } from '#server/audit/announced.ts';
import type { Asking } from '#server/context.ts';
import { stageHistoryStatement } from '#server/facts/stage-statements.ts';
import { actOf } from '#server/http/act-of.ts';
import { decisionVersion } from '#server/inbox/decision-version.ts';
import { listStages, tagOf } from './list-stages.ts';

/**
 * Deletes a stage that was made here and that nothing refers to. It goes through the inbox like all records, so that a rebuild leaves it out too.
 * @throws LeadlineError kpi.stages_changed, kpi.stage_gone, kpi.stage_of_source, kpi.stage_in_use, kpi.stage_no_kind
 */
export async function deleteStage(asking: Asking, seen: string, id: string): Promise<StagesResponse> {
  const before = await listStages(asking);
  if (tagOf(before) !== seen) throw new LeadlineError('precondition', 'kpi.stages_changed');
  const siblings = before.pipelines.find(({ stages }) => stages.some((stage) => stage.id === id))?.stages ?? [];
  const stage = siblings.find((each) => each.id === id);
  if (!stage) throw new LeadlineError('not_found', 'kpi.stage_gone');
  await assertUnused(asking, stage, siblings);
  const { source, externalId, name } = stage;
  // A step later than what was decided at the same moment: a deletion of the same version changes nothing.
  const item = { entity: 'stage', op: 'delete', source, externalId, version: decisionVersion(asking.clock.now()) + 1, values: {} } as const;
  const entry = { action: 'stages.deleted', subject: { kind: 'stages', id: 'organization' }, before: { source, externalId, name } };
  const { seq } = await announced(asking.control.db, actOf(asking), entry, () => asking.applier.submit({ kind: 'items', items: [item] }));
  await asking.applier.until(seq);
  return listStages(asking);
}

async function assertUnused(asking: Asking, stage: StageAnswer, siblings: readonly StageAnswer[]): Promise<void> {
  const { name, source, deals, isOwn } = stage;
  if (!isOwn) throw new LeadlineError('conflict', 'kpi.stage_of_source', { name, source });
  const history = await countDealsThrough(asking, stage.id);
  if (deals + history > 0) throw new LeadlineError('conflict', 'kpi.stage_in_use', { name, deals, history });
  const rest = siblings.filter((each) => each !== stage);
  if (rest.length > 0 && !rest.some(({ kind }) => kind === 'won')) throw new LeadlineError('conflict', 'kpi.stage_no_kind');
}

/** Deals that came into the stage or left it at any time. */
async function countDealsThrough(asking: Asking, id: string): Promise<number> {
  const { env, reader } = await answeringOf(asking);
  const [row] = await reader.read(stageHistoryStatement(env.dialect, parseRecordId(id)!.key64));
  return Number(row?.[0] ?? 0);
}
