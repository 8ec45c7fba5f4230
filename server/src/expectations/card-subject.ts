import { LeadlineError, type Subject } from '@leadline/contract';
import type { Scope } from '@leadline/kpi';
import { assertMayCompare } from '#server/access/may-compare.ts';
import type { Asking } from '#server/context.ts';
import { teamsBelow } from '#server/firm/members-of.ts';
import { keyOfRecord, refOf, type Firm } from '#server/firm/read-firm.ts';
import { sightOf } from '#server/firm/sight.ts';
import { mainOn } from '#server/firm/timeline.ts';
import { recordsOf } from './subject.ts';

const ownPersonOf = ({ principal }: Pick<Asking, 'principal'>): string | null => (principal.kind === 'person' ? principal.person : null);

/** @throws LeadlineError scorecards.no_person for an account that is nobody's */
export function ownSubject(asking: Asking): Subject {
  const id = ownPersonOf(asking);
  if (id === null) throw new LeadlineError('not_found', 'scorecards.no_person');
  return { scope: 'user', id };
}

/**
 * What the numbers of somebody who filters nothing are about: the organisation, the one team they see with all below it, or themselves.
 * @throws LeadlineError scorecards.no_subject, scorecards.no_person
 */
export function seenSubject(asking: Asking, firm: Firm): Subject {
  if (asking.scope.kind === 'all') return { scope: 'organisation', id: null };
  const sight = sightOf(asking.scope, firm);
  const seen = [...firm.teams].filter(([id]) => sight.team(id));
  const tops = seen.filter(([, row]) => {
    const above = refOf(row, 'parent_team_id', 'team');
    return above === null || !sight.team(above);
  });
  if (seen.length === 0) return ownSubject(asking);
  if (tops.length !== 1) throw new LeadlineError('not_found', 'scorecards.no_subject');
  return { scope: 'team', id: tops[0]![0] };
}

/** A team with all below it. */
export const totalOf = (firm: Firm, team: string): Scope => ({ kind: 'teams', teams: [...teamsBelow(firm, team)].map(keyOfRecord) });

/**
 * What is counted: what the asker sees, and of one's own team the total, which everybody in it may know.
 * @throws LeadlineError people.no_person, people.no_team, scorecards.no_subject for what is not seen; access.people_not_compared
 */
export function countedFor(asking: Asking, firm: Firm, subject: Subject): Scope {
  const sight = sightOf(asking.scope, firm);
  if (subject.scope === 'user') {
    if (!firm.users.has(subject.id) || !sight.person(subject.id)) throw new LeadlineError('not_found', 'people.no_person');
    if (subject.id !== ownPersonOf(asking)) assertMayCompare(asking.principal, asking.scope, [{ by: ['person'] }]);
    return asking.scope;
  }
  if (subject.scope === 'team') {
    if (firm.teams.has(subject.id) && sight.team(subject.id)) return asking.scope;
    if (firm.teams.has(subject.id) && isOwnTeam(asking, firm, subject.id)) return totalOf(firm, subject.id);
    throw new LeadlineError('not_found', 'people.no_team');
  }
  const isThere = subject.id === null || recordsOf(firm, subject.scope)?.has(subject.id) === true;
  if (!isThere || !sight.isAll) throw new LeadlineError('not_found', 'scorecards.no_subject');
  return asking.scope;
}

function isOwnTeam(asking: Asking, { stints, today }: Firm, team: string): boolean {
  const own = ownPersonOf(asking);
  return own !== null && mainOn(stints.get(own) ?? [], today)?.teamId === team;
}
