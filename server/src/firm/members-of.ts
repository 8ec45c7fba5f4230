import { isTrue, refOf, textOf, type Firm } from './read-firm.ts';
import { mainOn } from './timeline.ts';

/** A team with all below it. */
export function teamsBelow({ teams }: Pick<Firm, 'teams'>, top: string): ReadonlySet<string> {
  const found = new Set([top]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const [id, row] of teams) if (found.has(refOf(row, 'parent_team_id', 'team') ?? '')) found.add(id);
  }
  return found;
}

/** People whose main role on a day is in a team or below it; null: everybody who works that day. */
export function membersOf(firm: Firm, team: string | null, day: string): readonly string[] {
  const teams = team === null ? null : teamsBelow(firm, team);
  return [...firm.users].flatMap(([id, row]) => {
    const main = mainOn(firm.stints.get(id) ?? [], day);
    const leaves = textOf(row, 'employed_to');
    const isGone = leaves !== null && leaves < day;
    const isHere = main !== undefined && !isGone && !isTrue(row, 'is_stub') && textOf(row, 'person_id') === null;
    return isHere && (teams === null || (main.teamId !== null && teams.has(main.teamId))) ? [id] : [];
  });
}
