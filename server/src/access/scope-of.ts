import { needsTeam, roleRules, type Reach } from '@leadline/contract';
import { parseRecordId, type LeafReader, type Dialect, type Scope } from '@leadline/kpi';
import { teamsBelowStatement } from '#server/facts/below-statement.ts';
import type { Principal } from './principal.ts';

/** Sees nothing: there is no person with this key. */
export const nothing: Scope = { kind: 'persons', persons: [] };

export interface TeamReader {
  readonly dialect: Dialect;
  readonly reader: LeafReader;
}

/**
 * What somebody may see (domain.md §9.3): the widest of what their roles give. A manager sees a team and all below it, a team lead the team,
 * everybody else without a wider role what is their own.
 */
export async function scopeOf(principal: Principal, teams: TeamReader): Promise<Scope> {
  switch (principal.kind) {
    case 'nobody':
      return nothing;
    case 'local':
      return { kind: 'all' };
    case 'token':
      return principal.team === null ? { kind: 'all' } : scopeOfTeams([[principal.team, 'subtree']], teams);
    case 'person':
      return scopeOfPerson(principal, teams);
  }
}

async function scopeOfPerson({ grants, person }: Extract<Principal, { kind: 'person' }>, teams: TeamReader): Promise<Scope> {
  if (grants.some(({ role }) => roleRules[role].reach === 'all')) return { kind: 'all' };
  const given = grants.flatMap(({ role, team }): [string, Reach][] => (team !== null && needsTeam(role) ? [[team, roleRules[role].reach]] : []));
  if (given.length > 0) return scopeOfTeams(given, teams);
  const own = person === null ? undefined : parseRecordId(person);
  return own?.entity === 'user' ? { kind: 'persons', persons: [own.key64] } : nothing;
}

async function scopeOfTeams(given: readonly (readonly [team: string, reach: Reach])[], { dialect, reader }: TeamReader): Promise<Scope> {
  const keys = new Set<bigint>();
  for (const [team, reach] of given) {
    const parsed = parseRecordId(team);
    if (parsed?.entity !== 'team') continue;
    keys.add(parsed.key64);
    if (reach !== 'subtree') continue;
    for (const [key] of await reader.read(teamsBelowStatement(dialect, parsed.key64))) keys.add(BigInt(String(key)));
  }
  return { kind: 'teams', teams: [...keys].sort((a, b) => (a < b ? -1 : 1)) };
}
