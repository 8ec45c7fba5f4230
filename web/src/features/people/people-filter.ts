import type { PersonSummary, TeamAnswer } from '@leadline/contract';
import { subtreeOf } from '#web/features/people/team-choices.ts';
import { fold } from '#web/lib/fold.ts';

export interface PeopleFilter {
  readonly text: string;
  readonly team: string | null;
  readonly role: string | null;
  readonly who: 'here' | 'left' | 'problems' | 'everybody';
}

/** Whether somebody is shown; a team takes in what lies below it. Accents and case do not matter in a search. */
export function keepsPerson(person: PersonSummary, { text, team, role, who }: PeopleFilter, teams: readonly TeamAnswer[]): boolean {
  if (who === 'here' && (person.state === 'left' || person.isStub)) return false;
  if (who === 'left' && person.state !== 'left') return false;
  if (who === 'problems' && person.problems.length === 0 && !person.isStub && person.state !== 'unplaced') return false;
  if (role !== null && !person.roles.includes(role)) return false;
  if (team !== null && (person.teamId === null || !subtreeOf(teams, team).has(person.teamId))) return false;
  const wanted = fold(text.trim());
  return wanted === '' || fold(`${person.name} ${person.email ?? ''}`).includes(wanted);
}
