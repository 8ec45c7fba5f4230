import { mindMapLimits, type MindMapsResponse, type NamedRecord } from '@leadline/contract';
import type { Asking } from '#server/context.ts';
import { listMindMapNodes, listMindMaps, type KeptNode } from '#server/control/mind-map.ts';
import { knowsTeam } from '#server/expectations/goal-sight.ts';
import { mapSightOf, mayManageMap, seesMap, type MapSight } from '#server/expectations/mind-map-sight.ts';
import { compare, isTrue, nameOf, textOf } from '#server/firm/read-firm.ts';
import { namedTeam, namesFor } from './show-mind-map.ts';

/** Every mind map the asker sees, the last changed first. */
export async function listMaps(asking: Asking): Promise<MindMapsResponse> {
  const seeing = await mapSightOf(asking);
  const { db } = asking.control;
  const [all, nodes] = [await listMindMaps(db), await listMindMapNodes(db)];
  const of = new Map<string, KeptNode[]>();
  for (const node of nodes) of.set(node.map_id, [...(of.get(node.map_id) ?? []), node]);
  const maps = all.filter((map) => seesMap(seeing, map));
  const names = await namesFor(db, seeing, maps);
  return {
    maps: maps.map((map) => {
      const own = of.get(map.id) ?? [];
      const first = own.find(({ parent_id }) => parent_id === null)!;
      return {
        id: map.id,
        title: first.text,
        team: namedTeam(seeing.firm, map.team),
        nodes: own.length,
        goals: own.filter(({ converted_kind }) => converted_kind === 'goal').length,
        kpis: own.filter(({ converted_kind }) => converted_kind === 'kpi').length,
        author: names.get(map.created_by) ?? null,
        changedAt: map.changed_at,
        mayManage: mayManageMap(seeing, map),
        edition: Number(first.edition),
      };
    }),
    mayAdd: seeing.takesPart && all.length < mindMapLimits.maps,
    teams: seeing.takesPart ? teamsOf(seeing) : [],
  };
}

/** Teams that are open and known to the asker. */
function teamsOf(seeing: MapSight): readonly NamedRecord[] {
  const { teams } = seeing.firm;
  const open = [...teams].filter(([id, row]) => !isTrue(row, 'is_stub') && textOf(row, 'status') !== 'closed' && knowsTeam(seeing, id));
  return open.map(([id]) => ({ id, name: nameOf(teams, id) ?? '–' })).sort((a, b) => compare(a.name, b.name));
}
