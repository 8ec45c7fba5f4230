import type { BoardScope, CompletedRow, WidgetAnswer, WidgetOf } from '@leadline/contract';
import { goalState, resolvePeriod, type KpiResult, type PeriodSpec } from '@leadline/kpi';
import { readWorksCouncil } from '#server/alerting/works-council.ts';
import type { Answering } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { seesGoal } from '#server/expectations/goal-sight.ts';
import { readGoals } from '#server/expectations/read-goals.ts';
import { scoreSubjects } from '#server/expectations/score-subjects.ts';
import { scoringOf } from '#server/expectations/scoring-of.ts';
import { compare, nameOf } from '#server/firm/read-firm.ts';
import { mainOn } from '#server/firm/timeline.ts';
import { openActions, seesAction, type AllActions } from '#server/follow-up/read-actions.ts';
import { isByPeopleAlone, peopleOf } from './people-of.ts';
import { baseOf } from './questions.ts';

/** So many people's targets are looked at; of more nobody reads the list. */
const mostScored = 40;

/**
 * What was finished in a stretch besides what records count: actions done, goals reached, KPIs at their target. Where numbers of single
 * people reach nobody but themselves, rows of others are left out.
 */
export async function completedOf(
  asking: Asking,
  { env }: Answering,
  scope: BoardScope,
  widget: WidgetOf<'completed'>,
): Promise<Pick<WidgetAnswer, 'completed'>> {
  const period = resolvePeriod(baseOf(widget, scope).period, env.period);
  const { from, to } = period;
  if (from === null || to === null || !isByPeopleAlone(widget, scope)) return { completed: { rows: null } };
  const all = await openActions(asking);
  const { firm } = all.seeing;
  const people = await peopleOf(asking, all.seeing, widget, scope);
  const actions = countActions(all, new Set(people), from, to);
  const goals = await countGoals(asking, all, from, to);
  const scored = await countReached(asking, people, baseOf(widget, scope).period);
  const rows = new Map<string, CompletedRow>();
  for (const id of people) {
    const team = mainOn(firm.stints.get(id) ?? [], firm.today)?.teamId ?? null;
    const own = widget.by === 'person' ? id : team;
    if (own === null) continue;
    const before = rows.get(own) ?? { id: own, name: (widget.by === 'person' ? nameOfPerson(firm, id) : nameOf(firm.teams, own)) ?? '–', actions: 0, goals: 0, reached: scored && 0, targets: scored && 0 }; // prettier-ignore
    const score = scored?.get(id);
    rows.set(own, {
      ...before,
      actions: before.actions + (actions.get(id) ?? 0),
      goals: before.goals + (goals.get(id) ?? 0),
      reached: before.reached === null ? null : before.reached + (score?.reached ?? 0),
      targets: before.targets === null ? null : before.targets + (score?.targets ?? 0),
    });
  }
  return { completed: { rows: [...rows.values()].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id)) } };
}

/** Rows of people the reader may be told of: of the own one alone where a works council has agreed to no more. */
export async function ownRowsOf(asking: Asking, widget: WidgetOf<'completed'>, [result]: readonly KpiResult[]): Promise<readonly KpiResult[]> {
  if (!result) return [];
  if (widget.by === 'team' || !(await readWorksCouncil(asking.control.db))) return [result];
  const me = asking.principal.kind === 'person' ? asking.principal.person : null;
  const rows = result.rows.filter(({ members }) => members[0]!.id === me);
  const nothing = result.columns.map(() => ({ value: null, reason: 'no_data' }) as const);
  return [{ ...result, rows, rowCount: rows.length, totals: rows[0]?.cells ?? nothing }];
}

function countActions(all: AllActions, people: ReadonlySet<string>, from: string, to: string): ReadonlyMap<string, number> {
  const done = all.actions.filter((action) => {
    const day = action.closed_on ?? '';
    return action.state === 'done' && from <= day && day < to && people.has(action.owner_id) && seesAction(all, action);
  });
  return counted(done.map((action) => action.owner_id));
}

/** Goals of people that were complete when they ended. */
async function countGoals(asking: Asking, { seeing }: AllActions, from: string, to: string): Promise<ReadonlyMap<string, number>> {
  const book = await readGoals(asking);
  const reached = [...book.goals.values()].filter((goal) => {
    const isOfThen = goal.subject.scope === 'user' && goal.endsOn !== null && from <= goal.endsOn && goal.endsOn < to && seesGoal(seeing, goal);
    return isOfThen && goalState({ ...goal, isComplete: book.rolled.get(goal.id)!.isComplete }, seeing.firm.today) === 'reached';
  });
  return counted(reached.flatMap(({ subject }) => subject.id ?? []));
}

function counted(ids: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const id of ids) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}

interface Scored {
  readonly reached: number;
  readonly targets: number;
}

/** Of each person how many of their KPIs are at the target; null: of too many people to tell. */
async function countReached(asking: Asking, people: readonly string[], period: PeriodSpec): Promise<ReadonlyMap<string, Scored> | null> {
  if (people.length > mostScored) return null;
  const scoring = await scoringOf(asking, period, false);
  const cards = await scoreSubjects(scoring, people.map((id) => ({ scope: 'user' as const, id })), asking.scope); // prettier-ignore
  return new Map(
    cards.map(({ subject, lines }): [string, Scored] => {
      const aimed = lines.filter(({ target }) => target !== null);
      return [subject.id!, { reached: aimed.filter(({ isReached }) => isReached === true).length, targets: aimed.length }];
    }),
  );
}
