import type { TeamAnswer } from '@leadline/contract';

/** How deep each team lies in the tree; the list has parents before children. */
export function depthsOf(teams: readonly TeamAnswer[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parentId } of teams) depths.set(id, parentId === null ? 0 : (depths.get(parentId) ?? -1) + 1);
  return depths;
}

/** Open teams to choose from, each with what it lies in; one that is closed only where it is chosen already. */
export function teamChoices(teams: readonly TeamAnswer[], chosen: string | null): readonly { readonly value: string; readonly label: string }[] {
  const names = new Map(teams.map((team) => [team.id, team]));
  return teams
    .filter(({ id, isClosed }) => !isClosed || id === chosen)
    .map(({ id, name, parentId }) => {
      const parent = parentId === null ? undefined : names.get(parentId);
      return { value: id, label: parent ? `${name} · ${parent.name}` : name };
    });
}

/** A team and all that lies below it. */
export function subtreeOf(teams: readonly TeamAnswer[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (const team of teams) if (team.parentId !== null && found.has(team.parentId)) found.add(team.id);
  return found;
}
