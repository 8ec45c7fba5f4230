import type { GoalChoices, GoalsResponse, GoalSummary, NamedRecord, NamedSubject, Subject } from '@leadline/contract';
import { addDays, addGrains, compareDecimals, salesRoles, startOfGrain } from '@leadline/kpi';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { mayChangeGoal, seesGoal } from '#server/expectations/goal-sight.ts';
import { namedSubject } from '#server/expectations/subject.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { compare, isTrue, nameOf, textOf } from '#server/firm/read-firm.ts';
import { openBook, summaryOf, type GoalBook } from './goal-book.ts';

/** Every goal the asker sees, the furthest behind first, and for whom they may make some (S2-62). */
export function listGoals(asking: Asking): Promise<GoalsResponse> {
  return inLane(asking, async () => {
    const book = await openBook(asking);
    const goals = [...book.goals.values()].filter((goal) => seesGoal(book.seeing, goal)).map((goal) => summaryOf(book, goal));
    return { today: book.today, goals: goals.sort(behindFirst), choices: choicesOf(book) };
  });
}

const order = ['running', 'missed', 'planned', 'draft', 'reached', 'dropped'];
const doubts = ['off_track', 'at_risk'];

/** Goals that run first; of them those somebody doubts, then those furthest behind their days. */
function behindFirst(a: GoalSummary, b: GoalSummary): number {
  const doubt = ({ confidence, state }: GoalSummary): number => (state === 'running' && confidence ? (doubts.indexOf(confidence.value) + 3) % 3 : 2);
  const place = ({ state, needsReview }: GoalSummary): number => (needsReview && state === 'missed' ? 0 : order.indexOf(state));
  return (
    place(a) - place(b) || doubt(a) - doubt(b) || compareDecimals(b.lag ?? '-9', a.lag ?? '-9') || compare(a.title, b.title) || compare(a.id, b.id)
  );
}

const byName = (a: { readonly name: string | null }, b: { readonly name: string | null }): number => compare(a.name ?? '', b.name ?? '');

export function choicesOf({ asking, firm, seeing, answering }: GoalBook): GoalChoices {
  const { period, organization } = answering.env;
  const may = (subject: Subject): readonly NamedSubject[] => (mayChangeGoal(seeing, subject) ? [namedSubject(firm, subject)] : []);
  const open = [...firm.teams].filter(([, row]) => !isTrue(row, 'is_stub') && textOf(row, 'status') !== 'closed');
  const here = membersOf(firm, null, firm.today);
  const places = [...firm.locations].filter(([, row]) => !isTrue(row, 'is_stub'));
  const subjects = [
    ...may({ scope: 'organisation', id: null }),
    ...open.flatMap(([id]) => may({ scope: 'team', id })).sort(byName),
    ...places.flatMap(([id]) => may({ scope: 'location', id })).sort(byName),
    ...salesRoles.flatMap((id) => may({ scope: 'role', id })),
    ...here.flatMap((id) => may({ scope: 'user', id })).sort(byName),
  ];
  const people = here.filter((id) => id === seeing.me || (seeing.tellsPeopleApart && seeing.sight.person(id)));
  const named = people.map((id): NamedRecord => ({ id, name: nameOf(firm.users, id) ?? '–' })).sort(byName);
  const year = startOfGrain(period.today, 'fiscal_year', period);
  const yearEndsOn = addDays(addGrains(year, 'fiscal_year', 1), -1);
  return { subjects: asking.principal.kind === 'nobody' ? [] : subjects, people: named, yearEndsOn, currency: organization.currency };
}
