import { compare, nameOf, refOf, type Firm } from '#server/firm/read-firm.ts';
import { isGone } from '#server/firm/is-gone.ts';
import { holdsOn, mainOn } from '#server/firm/timeline.ts';

/** Who leads somebody today: the manager named for them, else who leads their team, else who leads the next team above that has somebody. */
export function leaderOf(firm: Firm, person: string): string | null {
  const { stints, today } = firm;
  const main = mainOn(stints.get(person) ?? [], today);
  if (!main) return null;
  if (main.managerId !== null && main.managerId !== person && !isGone(firm, main.managerId)) return main.managerId;
  const seen = new Set<string>();
  for (let team = main.teamId; team !== null && !seen.has(team); team = above(firm, team)) {
    seen.add(team);
    const lead = leadsByTeam(firm)
      .get(team)
      ?.find((id) => id !== person);
    if (lead !== undefined) return lead;
  }
  return null;
}

const above = ({ teams }: Firm, team: string): string | null => refOf(teams.get(team) ?? new Map(), 'parent_team_id', 'team');

/** Who leads each team today, by name, so that of several it is the same one every day. */
const leadsOfTeams = new WeakMap<Firm, ReadonlyMap<string, readonly string[]>>();

function leadsByTeam(firm: Firm): ReadonlyMap<string, readonly string[]> {
  const known = leadsOfTeams.get(firm);
  if (known) return known;
  const found = new Map<string, string[]>();
  for (const [id, own] of firm.stints)
    for (const { isLead, teamId, ...stint } of own)
      if (isLead && teamId !== null && holdsOn(stint, firm.today) && !isGone(firm, id)) found.set(teamId, [...(found.get(teamId) ?? []), id]);
  for (const leads of found.values()) leads.sort((a, b) => compare(nameOf(firm.users, a) ?? '', nameOf(firm.users, b) ?? '') || compare(a, b));
  leadsOfTeams.set(firm, found);
  return found;
}

/** Who leads somebody, who leads that one, and so on. */
export function leadersAbove(firm: Firm, person: string): readonly string[] {
  const found: string[] = [];
  for (let at = leaderOf(firm, person); at !== null && at !== person && !found.includes(at); at = leaderOf(firm, at)) found.push(at);
  return found;
}
