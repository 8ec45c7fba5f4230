import { fewestCompared } from '@leadline/contract';
import { refOf, type Firm } from '#server/firm/read-firm.ts';

const nowhere = 'unassigned';
const isLarge = (count: number): boolean => count === 0 || count >= fewestCompared;

/**
 * Which teams may be shown, alone and with all below them. Teams lie within each other, so that all that can be computed from them are sums over the smallest pieces they cut
 * people into; every piece that is left has nobody or five and more.
 * @param places the team of everybody who is counted
 */
export function openTeams({ teams }: Pick<Firm, 'teams'>, places: readonly (string | null)[]): (team: string, alone: boolean) => boolean {
  const sizes = new Map<string, number>();
  for (const team of places) sizes.set(team ?? nowhere, (sizes.get(team ?? nowhere) ?? 0) + 1);
  const parentOf = (id: string): string | null => (teams.has(id) ? refOf(teams.get(id)!, 'parent_team_id', 'team') : null);
  const chainOf = (id: string): readonly string[] => {
    const chain: string[] = [];
    for (let at: string | null = id; at !== null && !chain.includes(at); at = parentOf(at)) chain.push(at);
    return chain;
  };
  const known = [...new Set([...teams.keys(), ...sizes.keys()])].sort();
  // Deepest first, so that what lies within a team is decided before it.
  const order = known.sort((a, b) => chainOf(b).length - chainOf(a).length || (a < b ? -1 : 1));
  const candidates = [...order.map((id) => ({ id, alone: true })), ...order.map((id) => ({ id, alone: false }))];
  const open = new Set<string>();
  const nameOf = ({ id, alone }: { id: string; alone: boolean }): string => `${alone ? 'alone' : 'whole'} ${id}`;
  /** Everybody cut into pieces by who is in which of the open sets. */
  const isSafe = (): boolean => {
    const pieces = new Map<string, number>();
    for (const [team, size] of sizes) {
      const inside = [
        ...(open.has(`alone ${team}`) ? [`alone ${team}`] : []),
        ...chainOf(team).filter((above) => open.has(`whole ${above}`)).map((above) => `whole ${above}`), // prettier-ignore
      ];
      const key = inside.join('|');
      pieces.set(key, (pieces.get(key) ?? 0) + size);
    }
    return [...pieces.values()].every(isLarge);
  };
  // The whole is shown in any case; a set is added as long as no piece gets too small.
  for (const candidate of sortedBySize(candidates, sizes, chainOf)) {
    open.add(nameOf(candidate));
    if (!isSafe()) open.delete(nameOf(candidate));
  }
  return (team, alone) => !known.includes(team) || open.has(nameOf({ id: team, alone }));
}

/** The largest first: more is shown of many than of few. */
function sortedBySize<T extends { readonly id: string; readonly alone: boolean }>(
  candidates: readonly T[],
  sizes: ReadonlyMap<string, number>,
  chainOf: (id: string) => readonly string[],
): readonly T[] {
  const below = new Map<string, number>();
  for (const [team, size] of sizes) for (const above of chainOf(team)) below.set(above, (below.get(above) ?? 0) + size);
  const sizeOf = ({ id, alone }: T): number => (alone ? (sizes.get(id) ?? 0) : (below.get(id) ?? 0));
  return [...candidates].sort((a, b) => sizeOf(b) - sizeOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : Number(a.alone) - Number(b.alone)));
}
