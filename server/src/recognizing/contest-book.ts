import type { ContestAnswer, ContestKind, ContestSide, ContestState } from '@leadline/contract';
import { addDays, daysBetween, resolvePeriod } from '@leadline/kpi';
import { readWorksCouncil } from '#server/alerting/works-council.ts';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import type { ContestRow } from '#server/control/contest.ts';
import { listChoices } from '#server/control/recognition.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { goalSightOf, knowsTeam, mayChangeGoal, mayKnowTotal, type GoalSight } from '#server/expectations/goal-sight.ts';
import { compare, nameOf, readFirm, type Firm } from '#server/firm/read-firm.ts';
import { scoreContest, type ContestResult, type Stand } from './score-contest.ts';
import { countingDays, isSingle } from './tend-contests.ts';

/** Contests as one reader finds them. */
export interface ContestBook {
  readonly asking: Asking;
  readonly firm: Firm;
  readonly seeing: GoalSight;
  readonly worksCouncil: boolean;
  /** People who let others see what they have reached. */
  readonly showing: ReadonlySet<string>;
}

export async function openContests(asking: Asking): Promise<ContestBook> {
  const { db } = asking.control;
  const firm = await readFirm(asking);
  const shown = [...(await listChoices(db)).values()].filter(({ shows_achievements }) => shows_achievements === 1n);
  const showing = new Set(shown.map(({ person_id }) => person_id));
  return { asking, firm, seeing: goalSightOf(asking, firm), worksCouncil: await readWorksCouncil(db), showing };
}

export const teamsIn = ({ teams }: ContestRow): readonly string[] => JSON.parse(teams) as readonly string[];

/** Who is in one of the teams, leads one, or sees it. */
export const seesContest = ({ seeing }: ContestBook, row: ContestRow): boolean => teamsIn(row).some((team) => knowsTeam(seeing, team));

/** Whoever sets targets for all of its teams. */
export const mayDecide = ({ seeing }: ContestBook, teams: readonly string[]): boolean =>
  seeing.decides && teams.every((id) => mayChangeGoal(seeing, { scope: 'team', id }));

export function stateOf({ firm }: ContestBook, { starts_on, ends_on, result, stopped_at }: ContestRow): ContestState {
  if (stopped_at !== null) return 'stopped';
  if (result !== null) return 'ended';
  if (firm.today < starts_on) return 'planned';
  return firm.today < ends_on ? 'running' : 'counting';
}

export async function contestAnswer(book: ContestBook, row: ContestRow): Promise<ContestAnswer> {
  const { asking, firm } = book;
  const state = stateOf(book, row);
  const result = row.result === null ? null : (JSON.parse(row.result) as ContestResult);
  const stands = result?.stands ?? (state === 'running' || state === 'counting' ? await scoreContest(asking, row) : []);
  const teams = teamsIn(row).map((id) => ({ id, name: nameOf(firm.teams, id) ?? '–' }));
  return {
    id: row.id,
    title: row.title,
    kind: row.kind as ContestKind,
    kpi: { id: row.kpi, variant: row.variant },
    teams: teams.sort((a, b) => compare(a.name, b.name)),
    period: row.period,
    from: row.starts_on,
    until: addDays(row.ends_on, -1),
    daysLeft:
      state === 'counting'
        ? Math.max(0, daysBetween(firm.today, addDays(row.ends_on, countingDays)))
        : Math.max(0, daysBetween(firm.today, row.ends_on)),
    rules: row.rules,
    prize: row.prize,
    state,
    madeBy: nameOfPerson(firm, row.made_by),
    sides: sidesFor(book, row, { stands, result, isTold: await toldTeams(book, row) }),
    winners: winnersFor(book, row, result),
    stopped: row.stopped_at === null ? null : { by: row.stopped_by_name, reason: row.stop_reason ?? '', on: row.stopped_at.slice(0, 10) },
    mayStop: (state === 'planned' || state === 'running' || state === 'counting') && mayDecide(book, teamsIn(row)),
  };
}

/** Of which teams a total may be told at all: where numbers of single people reach nobody but themselves, of none of a few people. */
async function toldTeams({ asking, worksCouncil }: ContestBook, row: ContestRow): Promise<(id: string) => boolean> {
  const veil = worksCouncil ? (await answeringOf(asking)).env.veil : undefined;
  if (!veil) return () => true;
  const { env } = await answeringOf(asking);
  const periods = [resolvePeriod({ kind: 'named', name: row.period }, env.period)];
  return (id) => veil({ filters: [{ dimension: 'team', members: [id] }] }, { kind: 'all' }, periods).total;
}

interface Standing {
  readonly stands: readonly Stand[];
  readonly result: ContestResult | null;
  readonly isTold: (team: string) => boolean;
}

/** Of single people only the reader; of teams all by name, with numbers where the reader may know the team's total, and at the end who has won (§9.3, §9.6). */
function sidesFor({ firm, seeing }: ContestBook, row: ContestRow, { stands, result, isTold }: Standing): readonly ContestSide[] {
  const isOwn = isSingle(row);
  const shown = isOwn ? stands.filter(({ id }) => id === seeing.me) : stands;
  return shown
    .map(({ id, part, gap }): ContestSide => {
      const mayKnow = isOwn || (mayKnowTotal(seeing, { scope: 'team', id }) && isTold(id));
      const won = result?.winners.includes(id) ?? null;
      // That somebody else has not won is not said.
      const hasWon = mayKnow || won === true ? won : null;
      const name = (isOwn ? nameOfPerson(firm, id) : nameOf(firm.teams, id)) ?? '–';
      return { id, name, part: mayKnow ? part : null, gap: mayKnow ? gap : null, hasWon };
    })
    .sort((a, b) => compare(a.name, b.name));
}

/** How many single people have won, and the names of those who let others see it. */
function winnersFor(book: ContestBook, row: ContestRow, result: ContestResult | null): ContestAnswer['winners'] {
  if (result === null || !isSingle(row)) return null;
  const { worksCouncil, showing, firm, seeing } = book;
  const named = result.winners.filter((id) => id === seeing.me || (!worksCouncil && showing.has(id)));
  const names = named.flatMap((id) => nameOfPerson(firm, id) ?? []).sort(compare);
  return { count: result.winners.length, of: result.stands.filter(({ gap }) => gap !== 'left').length, names };
}
