import { LeadlineError, type BoardScope, type Widget } from '@leadline/contract';
import { readWorksCouncil } from '#server/alerting/works-council.ts';
import type { Asking } from '#server/context.ts';
import type { GoalSight } from '#server/expectations/goal-sight.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { baseOf } from './questions.ts';

/** What people can be narrowed by here. */
const known: ReadonlySet<string> = new Set(['team', 'person']);

export function isByPeopleAlone(widget: Widget, scope: BoardScope): boolean {
  return (baseOf(widget, scope).filters ?? []).every(({ dimension }) => known.has(dimension));
}

/**
 * Whom a list by person may name: those the reader sees and may tell apart, narrowed as the board is; where numbers of single people reach
 * nobody but themselves, the reader alone.
 * @throws LeadlineError boards.only_people where it is narrowed by something else
 */
export async function peopleOf(asking: Asking, seeing: GoalSight, widget: Widget, scope: BoardScope): Promise<readonly string[]> {
  if (!isByPeopleAlone(widget, scope)) throw new LeadlineError('invalid', 'boards.only_people');
  const { firm, me, sight, tellsPeopleApart } = seeing;
  const isOwnAlone = (await readWorksCouncil(asking.control.db)) || !tellsPeopleApart;
  const seen = membersOf(firm, null, firm.today).filter((id) => id === me || (!isOwnAlone && sight.person(id)));
  return (baseOf(widget, scope).filters ?? []).reduce((left, { dimension, members, exclude = false }) => {
    const named = new Set(
      dimension === 'person' ? members : members.flatMap((team) => (firm.teams.has(team) ? membersOf(firm, team, firm.today) : [])),
    );
    return left.filter((id) => named.has(id) !== exclude);
  }, seen);
}
