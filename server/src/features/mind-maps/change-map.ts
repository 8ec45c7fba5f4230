import { LeadlineError, type ChangeMindMap, type MindMapAnswer } from '@leadline/contract';
import { answeringOf } from '#server/answering/answer-env.ts';
import { appendEntry, type NewEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { changeMindMap, forgetOldChanges, keepMindMapChange, listMindMapNodes } from '#server/control/mind-map.ts';
import { getMap, mapSightOf } from '#server/expectations/mind-map-sight.ts';
import { actOf } from '#server/http/act-of.ts';
import { addNode, editNode, linkNode, moveNode, removeNode, restoreNode, voteOnNode, type Changing } from './change-nodes.ts';
import { treeOf } from './mind-tree.ts';
import { describeMap } from './show-mind-map.ts';

/** How long what was removed can come back, and a key is known. */
const keptMs = 30 * 24 * 3_600_000;

/**
 * One small change, made once whatever the number of times it comes; whoever has the map open hears of it. Changes come one after the
 * other: each is held against what is there then.
 * @throws LeadlineError mind_maps.no_map, query.unknown_kpi, and those of `change-nodes.ts`
 */
export async function changeMap(asking: Asking, id: string, { key, operation }: ChangeMindMap): Promise<MindMapAnswer> {
  const seeing = await mapSightOf(asking);
  if (operation.kind === 'link' && operation.kpi !== null) await assertKpi(asking, operation.kpi);
  const act = actOf(asking);
  const at = act.now.toISOString();
  const { answer, isChanged } = await audited(asking.control.db, async (db) => {
    const map = await getMap(db, seeing, id);
    if (!(await keepMindMapChange(db, id, key, at))) return { answer: await describeMap(db, seeing, map), isChanged: false };
    const entry = await apply({ db, map, tree: treeOf(await listMindMapNodes(db, id)), act }, key, operation);
    if (entry === null) return { answer: await describeMap(db, seeing, map), isChanged: false };
    const next = { ...map, revision: map.revision + 1n, changed_at: at };
    await changeMindMap(db, id, { revision: next.revision, changed_at: at });
    await forgetOldChanges(db, id, new Date(act.now.getTime() - keptMs).toISOString());
    await appendEntry(db, act, { ...entry, subject: { kind: 'mind_maps', id }, isPersonal: true });
    return { answer: await describeMap(db, seeing, next), isChanged: true };
  });
  if (isChanged) asking.live.publish('mind_map', { id, revision: answer.revision });
  return answer;
}

async function assertKpi(asking: Asking, kpi: string): Promise<void> {
  const { own, env } = await answeringOf(asking);
  if (!own.on(env.period.today).entries.has(kpi)) throw new LeadlineError('invalid', 'query.unknown_kpi', { kpi });
}

/** @returns what the audit trail keeps; null where nothing is another way now */
function apply(
  changing: Changing,
  key: string,
  operation: ChangeMindMap['operation'],
): Promise<Pick<NewEntry, 'action' | 'before' | 'after'> | null> {
  switch (operation.kind) {
    case 'add':
      return addNode(changing, key, operation);
    case 'edit':
      return editNode(changing, operation);
    case 'move':
      return moveNode(changing, operation);
    case 'remove':
      return removeNode(changing, key, operation);
    case 'restore':
      return restoreNode(changing, operation);
    case 'vote':
      return voteOnNode(changing, operation);
    case 'link':
      return linkNode(changing, operation);
  }
}
