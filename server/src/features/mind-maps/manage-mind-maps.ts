import { LeadlineError, mindMapLimits, type AddMindMap, type MindMapAnswer, type RenameMindMap } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { addMindMap, addMindMapNode, changeMindMap, deleteMindMap, findMindMap, listMindMapNodes, listMindMaps, type KeptMap } from '#server/control/mind-map.ts'; // prettier-ignore
import type { ControlDatabase } from '#server/control/open-control.ts';
import { knowsTeam } from '#server/expectations/goal-sight.ts';
import { getMap, mapSightOf, mayManageMap, seesMap, type MapSight } from '#server/expectations/mind-map-sight.ts';
import { actOf } from '#server/http/act-of.ts';
import { changeWords, newNode, type Changing } from './change-nodes.ts';
import { treeOf } from './mind-tree.ts';
import { nodeText } from './node-text.ts';
import { describeMap, namedTeam } from './show-mind-map.ts';

/**
 * A new map with its first node, whose words are the title. The key is its id: of a form that comes twice the second changes nothing.
 * @throws LeadlineError mind_maps.no_words, mind_maps.too_long, mind_maps.no_team, mind_maps.too_many
 */
export async function addMap(asking: Asking, { key, title, teamId }: AddMindMap): Promise<MindMapAnswer> {
  const seeing = await mapSightOf(asking);
  const act = actOf(asking);
  const answer = await audited(asking.control.db, async (db) => {
    const known = await findMindMap(db, key);
    if (known) return describeMap(db, seeing, await getMap(db, seeing, key));
    const text = nodeText(title);
    assertTeam(seeing, teamId, null);
    if ((await listMindMaps(db)).length >= mindMapLimits.maps)
      throw new LeadlineError('conflict', 'mind_maps.too_many', { most: mindMapLimits.maps });
    const at = act.now.toISOString();
    const map: KeptMap = { id: key, team: teamId, revision: 1n, created_by: act.by, created_at: at, changed_at: at };
    await addMindMap(db, map);
    await addMindMapNode(db, newNode({ map: key, id: key, parent: null, text, act }));
    await appendEntry(db, act, { action: 'mind_maps.added', subject: { kind: 'mind_maps', id: key }, after: inWords(seeing, teamId, text), isPersonal: true }); // prettier-ignore
    return describeMap(db, seeing, map);
  });
  asking.live.publish('mind_map', { id: key, revision: answer.revision });
  return answer;
}

/**
 * Another title, or others who see it.
 * @throws LeadlineError mind_maps.no_map, mind_maps.not_yours, mind_maps.no_team, mind_maps.changed_meanwhile, and as `nodeText`
 */
export async function renameMap(asking: Asking, id: string, { title, teamId, edition }: RenameMindMap): Promise<MindMapAnswer> {
  const act = actOf(asking);
  const seeing = await mapSightOf(asking);
  const answer = await audited(asking.control.db, async (db) => {
    const map = await getManaged(db, seeing, id);
    assertTeam(seeing, teamId, map.team);
    const tree = treeOf(await listMindMapNodes(db, id));
    const first = [...tree.values()].find(({ parent_id }) => parent_id === null)!;
    const text = nodeText(title);
    const changing: Changing = { db, map, tree, act };
    await changeWords(changing, first, edition, text);
    const next = { ...map, team: teamId, revision: map.revision + 1n, changed_at: act.now.toISOString() };
    await changeMindMap(db, id, { team: teamId, revision: next.revision, changed_at: next.changed_at });
    const entry = { before: inWords(seeing, map.team, first.text), after: inWords(seeing, teamId, text) };
    await appendEntry(db, act, { action: 'mind_maps.changed', subject: { kind: 'mind_maps', id }, ...entry, isPersonal: true });
    return describeMap(db, seeing, next);
  });
  asking.live.publish('mind_map', { id, revision: answer.revision });
  return answer;
}

/** A map with everything in it; goals and KPIs made of its nodes stay. @throws LeadlineError mind_maps.no_map, mind_maps.not_yours */
export async function removeMap(asking: Asking, id: string): Promise<{ readonly removed: true }> {
  const act = actOf(asking);
  const seeing = await mapSightOf(asking);
  const revision = await audited(asking.control.db, async (db) => {
    const map = await getManaged(db, seeing, id);
    const nodes = await listMindMapNodes(db, id);
    const first = nodes.find(({ parent_id }) => parent_id === null)!;
    const before = { ...inWords(seeing, map.team, first.text), ideas: nodes.flatMap(({ parent_id, text }) => (parent_id === null ? [] : text)) };
    await deleteMindMap(db, id);
    await appendEntry(db, act, { action: 'mind_maps.removed', subject: { kind: 'mind_maps', id }, before, isPersonal: true });
    return Number(map.revision) + 1;
  });
  asking.live.publish('mind_map', { id, revision });
  return { removed: true };
}

async function getManaged(db: ControlDatabase, seeing: MapSight, id: string): Promise<KeptMap> {
  const map = await getMap(db, seeing, id);
  if (!mayManageMap(seeing, map)) throw new LeadlineError('forbidden', 'mind_maps.not_yours');
  return map;
}

/** A team the asker knows; where it stays the same one nothing is asked. */
function assertTeam(seeing: MapSight, team: string | null, before: string | null): void {
  if (team === null || team === before) return;
  if (!seeing.firm.teams.has(team) || !knowsTeam(seeing, team) || !seesMap(seeing, { team })) throw new LeadlineError('invalid', 'mind_maps.no_team');
}

const inWords = ({ firm }: MapSight, team: string | null, title: string) => ({ title, for: namedTeam(firm, team)?.name ?? 'organisation' });
