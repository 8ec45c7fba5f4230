import type { MindMapAnswer, NamedRecord } from '@leadline/contract';
import type { Asking } from '#server/context.ts';
import { listMindMapNodes, listMindMapVotes, namesOfAccounts, type KeptMap } from '#server/control/mind-map.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { getMap, mapSightOf, mayManageMap, type MapSight } from '#server/expectations/mind-map-sight.ts';
import { nameOf, type Firm } from '#server/firm/read-firm.ts';

/** A mind map as the asker sees it (S2-68). @throws LeadlineError mind_maps.no_map */
export async function showMindMap(asking: Asking, id: string): Promise<MindMapAnswer> {
  const seeing = await mapSightOf(asking);
  const { db } = asking.control;
  return describeMap(db, seeing, await getMap(db, seeing, id));
}

export async function describeMap(db: ControlDatabase, seeing: MapSight, map: KeptMap): Promise<MindMapAnswer> {
  const nodes = await listMindMapNodes(db, map.id);
  const votes = await listMindMapVotes(db, map.id, seeing.by);
  const names = await namesFor(db, seeing, nodes);
  return {
    id: map.id,
    revision: Number(map.revision),
    team: namedTeam(seeing.firm, map.team),
    mayChange: seeing.takesPart,
    mayManage: mayManageMap(seeing, map),
    nodes: [...nodes].sort(firstFirst).map((node) => ({
      id: node.id,
      parentId: node.parent_id,
      text: node.text,
      edition: Number(node.edition),
      votes: votes.get(node.id)?.count ?? 0,
      hasMyVote: votes.get(node.id)?.isMine ?? false,
      author: names.get(node.created_by) ?? null,
      became: node.converted_kind === null ? null : { kind: node.converted_kind, id: node.converted_to! },
    })),
  };
}

const firstFirst = (a: { readonly parent_id: string | null }, b: { readonly parent_id: string | null }): number =>
  Number(a.parent_id !== null) - Number(b.parent_id !== null);

export const namedTeam = (firm: Firm, team: string | null): NamedRecord | null =>
  team === null ? null : { id: team, name: nameOf(firm.teams, team) ?? '–' };

/** Screens on a wall name nobody; of who is not here any more there is no name. */
export async function namesFor(
  db: ControlDatabase,
  { takesPart }: MapSight,
  made: readonly { readonly created_by: string }[],
): Promise<ReadonlyMap<string, string>> {
  return takesPart ? namesOfAccounts(db, [...new Set(made.map(({ created_by }) => created_by))]) : new Map();
}
