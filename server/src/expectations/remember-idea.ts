import type { GoalAnswer, Idea } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { changeMindMap, changeMindMapNode, findConvertedNode, findMindMap, findMindMapNode } from '#server/control/mind-map.ts';
import { actOf } from '#server/http/act-of.ts';
import { mapSightOf, seesMap } from './mind-map-sight.ts';

/**
 * A node of a mind map keeps what was made of it, the first time; told of again nothing changes. What is not there any more, or not the
 * asker's to see, keeps nothing: what was made stands for itself.
 */
export async function rememberIdea(
  asking: Asking,
  { mapId, nodeId }: Idea,
  became: { readonly kind: 'goal' | 'kpi'; readonly id: string },
): Promise<void> {
  const seeing = await mapSightOf(asking);
  if (!seeing.takesPart) return;
  const act = actOf(asking);
  const revision = await audited(asking.control.db, async (db) => {
    const map = await findMindMap(db, mapId);
    const node = map && seesMap(seeing, map) ? await findMindMapNode(db, mapId, nodeId) : undefined;
    if (!map || !node || node.removed_by !== null || node.converted_kind !== null) return null;
    await changeMindMapNode(db, node, { converted_kind: became.kind, converted_to: became.id, edition: node.edition + 1n });
    await changeMindMap(db, mapId, { revision: map.revision + 1n, changed_at: act.now.toISOString() });
    await appendEntry(db, act, {
      action: 'mind_maps.node_linked',
      subject: { kind: 'mind_maps', id: mapId },
      after: { text: node.text, [became.kind]: became.id },
      isPersonal: true,
    });
    return Number(map.revision + 1n);
  });
  if (revision !== null) asking.live.publish('mind_map', { id: mapId, revision });
}

/** The node a goal was made of, where the asker sees its map. */
export async function ideaOfGoal(asking: Asking, goal: string): Promise<GoalAnswer['idea']> {
  const node = await findConvertedNode(asking.control.db, 'goal', goal);
  const map = node && (await findMindMap(asking.control.db, node.map_id));
  return node && map && seesMap(await mapSightOf(asking), map) ? { mapId: map.id, nodeId: node.id, text: node.text } : null;
}
