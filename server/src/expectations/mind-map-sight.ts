import { LeadlineError } from '@leadline/contract';
import { permitted } from '#server/access/permitted.ts';
import { actorOf } from '#server/access/actor-of.ts';
import type { Asking } from '#server/context.ts';
import { findMindMap, type KeptMap } from '#server/control/mind-map.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { readFirm } from '#server/firm/read-firm.ts';
import { goalSightOf, knowsTeam, type GoalSight } from './goal-sight.ts';

/** Who looks at mind maps. */
export interface MapSight extends GoalSight {
  /** Id of the account, or what acts without one. */
  readonly by: string;
  /** Screens on a wall show maps and change none. */
  readonly takesPart: boolean;
}

export async function mapSightOf(asking: Asking): Promise<MapSight> {
  const takesPart = permitted(asking.principal).includes('records.read');
  return { ...goalSightOf(asking, await readFirm(asking)), by: actorOf(asking.principal).by, takesPart };
}

/** Maps of the whole organisation are everybody's; those of a team belong to whoever sees it, and everybody in it or below it (S2-68). */
export const seesMap = (seeing: MapSight, { team }: Pick<KeptMap, 'team'>): boolean => team === null || knowsTeam(seeing, team);

/** Whoever made a map, and whoever decides about the team it is for, says who sees it and removes it. */
export function mayManageMap({ by, decides, sight, takesPart }: MapSight, { team, created_by }: Pick<KeptMap, 'team' | 'created_by'>): boolean {
  return takesPart && (created_by === by || (decides && (team === null ? sight.isAll : sight.team(team))));
}

/** @throws LeadlineError mind_maps.no_map for what is not there or not seen */
export async function getMap(db: ControlDatabase, seeing: MapSight, id: string): Promise<KeptMap> {
  const map = await findMindMap(db, id);
  if (!map || !seesMap(seeing, map)) throw new LeadlineError('not_found', 'mind_maps.no_map');
  return map;
}
