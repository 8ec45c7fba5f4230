import type { ActionAnswer, ActionsResponse, NamedRecord } from '@leadline/contract';
import { addDays } from '@leadline/kpi';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { compare } from '#server/firm/read-firm.ts';
import { tellAction } from '#server/follow-up/action-answer.ts';
import { openActions, seesAction, type AllActions } from '#server/follow-up/read-actions.ts';

/** What is closed is listed so many days. */
const closedDays = 120;

/** Every action the reader sees: what is asked or overdue first. */
export function listActionsSeen(asking: Asking): Promise<ActionsResponse> {
  return inLane(asking, async () => {
    const all = await openActions(asking);
    const { today } = all.seeing.firm;
    const shown = all.actions.filter(
      (action) => seesAction(all, action) && (action.state === 'open' || (action.closed_on ?? '') >= addDays(today, -closedDays)),
    );
    return { today, actions: shown.map((action) => tellAction(all, action)).sort(byNeed), people: peopleFor(all) };
  });
}

function byNeed(a: ActionAnswer, b: ActionAnswer): number {
  const rank = ({ state, isOverdue, asks }: ActionAnswer): number => (state !== 'open' ? 3 : isOverdue ? 0 : asks !== null ? 1 : 2);
  return rank(a) - rank(b) || compare(a.dueOn, b.dueOn) || compare(a.id, b.id);
}

/** Everybody at work whom the reader sees, and the reader. */
export function peopleFor({ seeing: { firm, me, sight, tellsPeopleApart } }: Pick<AllActions, 'seeing'>): readonly NamedRecord[] {
  const all = membersOf(firm, null, firm.today).filter((id) => id === me || (tellsPeopleApart && sight.person(id)));
  return all.map((id) => ({ id, name: nameOfPerson(firm, id) ?? '–' })).sort((a, b) => compare(a.name, b.name));
}
