import { LeadlineError, type Subject } from '@leadline/contract';
import { mayCompare } from '#server/access/may-compare.ts';
import { permitted } from '#server/access/permitted.ts';
import type { Asking } from '#server/context.ts';
import { teamsBelow } from '#server/firm/members-of.ts';
import type { Firm } from '#server/firm/read-firm.ts';
import { sightOf, type Sight } from '#server/firm/sight.ts';
import { mainOn } from '#server/firm/timeline.ts';
import type { Goals, KeptGoal } from './read-goals.ts';
import { assertMayDecide } from './subject.ts';

/** Who looks at goals: what they see of people and teams, who they are, and whether they set targets. */
export interface GoalSight {
  readonly sight: Sight;
  readonly firm: Firm;
  readonly me: string | null;
  readonly myTeam: string | null;
  readonly decides: boolean;
  readonly tellsPeopleApart: boolean;
}

export function goalSightOf(asking: Asking, firm: Firm): GoalSight {
  const me = asking.principal.kind === 'person' ? asking.principal.person : null;
  return {
    sight: sightOf(asking.scope, firm),
    firm,
    me,
    myTeam: me === null ? null : (mainOn(firm.stints.get(me) ?? [], firm.today)?.teamId ?? null),
    decides: permitted(asking.principal).includes('targets.write'),
    tellsPeopleApart: asking.scope.kind === 'persons' || mayCompare(asking.principal),
  };
}

/** Whoever sees a team, and everybody in it or below it. */
export function knowsTeam({ sight, firm, myTeam }: GoalSight, team: string): boolean {
  return sight.team(team) || (myTeam !== null && teamsBelow(firm, team).has(myTeam));
}

/**
 * Goals of the organisation, of places and roles are everybody's to read, those of a team the team's; those of a person the person's, the
 * owner's and theirs who see the person (S2-15, §9.4, §9.6). Drafts are seen by those who make them.
 */
export function seesGoal(seeing: GoalSight, goal: KeptGoal): boolean {
  const { sight, me, tellsPeopleApart } = seeing;
  if (me !== null && goal.ownerId === me) return true;
  if (goal.status === 'draft') return mayChangeGoal(seeing, goal.subject);
  const { scope, id } = goal.subject;
  if (scope === 'user') return id === me || (tellsPeopleApart && sight.person(id));
  return scope === 'team' ? knowsTeam(seeing, id) : true;
}

/** Whether a total that is theirs may be known as a number: a member knows the own and the team's (§9.3). */
export function mayKnowTotal(seeing: GoalSight, { scope, id }: Subject): boolean {
  if (scope === 'user') return id === seeing.me || seeing.sight.person(id);
  return scope === 'team' ? knowsTeam(seeing, id) : seeing.sight.isAll;
}

/** @throws LeadlineError as `assertMayDecide`, and goals.not_yours for whoever sets no targets and is not the person */
export function assertMayChangeGoal({ sight, firm, me, decides }: GoalSight, subject: Subject): void {
  if (subject.scope === 'user' && subject.id === me) return;
  if (!decides) throw new LeadlineError('forbidden', 'goals.not_yours');
  assertMayDecide(firm, sight, subject);
}

export function mayChangeGoal(seeing: GoalSight, subject: Subject): boolean {
  try {
    assertMayChangeGoal(seeing, subject);
    return true;
  } catch (error) {
    if (error instanceof LeadlineError) return false;
    throw error;
  }
}

export const mayCheckInGoal = (seeing: GoalSight, goal: KeptGoal): boolean =>
  (seeing.me !== null && goal.ownerId === seeing.me) || mayChangeGoal(seeing, goal.subject);

/** @throws LeadlineError goals.no_goal for what is not there or not seen */
export function getGoal({ goals }: Pick<Goals, 'goals'>, seeing: GoalSight, id: string): KeptGoal {
  const goal = goals.get(id);
  if (!goal || !seesGoal(seeing, goal)) throw new LeadlineError('not_found', 'goals.no_goal');
  return goal;
}
