import { LeadlineError } from '@leadline/contract';
import type { Scope } from '@leadline/kpi';
import { keyOfRecord, type Firm, type Row } from './read-firm.ts';

/** Who and which teams somebody may see; what they may not see is as if it were not there. */
export interface Sight {
  readonly person: (id: string) => boolean;
  readonly team: (id: string) => boolean;
  readonly isAll: boolean;
}

/** A team is seen with whoever is or will be in it; oneself is seen always. */
export function sightOf(scope: Scope, { stints, today }: Firm): Sight {
  if (scope.kind === 'all') return { person: () => true, team: () => true, isAll: true };
  const persons = new Set(scope.kind === 'persons' ? scope.persons : []);
  const teams = new Set(scope.kind === 'teams' ? scope.teams : []);
  const team = (id: string): boolean => teams.has(keyOfRecord(id));
  const person = (id: string): boolean =>
    persons.has(keyOfRecord(id)) || (stints.get(id) ?? []).some(({ teamId, to }) => teamId !== null && team(teamId) && (to === null || to > today));
  return { person, team, isAll: false };
}

/** @throws LeadlineError people.no_person */
export function getUser({ users }: Firm, sight: Sight, id: string): Row {
  const row = users.get(id);
  if (!row || !sight.person(id)) throw new LeadlineError('not_found', 'people.no_person');
  return row;
}

/** @throws LeadlineError people.no_team */
export function getTeam({ teams }: Firm, sight: Sight, id: string): Row {
  const row = teams.get(id);
  if (!row || !sight.team(id)) throw new LeadlineError('not_found', 'people.no_team');
  return row;
}
