import { isForSingle, type BoardScope, type ContestShown, type ContestState, type WidgetOf } from '@leadline/contract';
import { addDays } from '@leadline/kpi';
import type { Answering } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { listContests, type ContestRow } from '#server/control/contest.ts';
import { teamsBelow } from '#server/firm/members-of.ts';
import { contestAnswer, openContests, seesContest, stateOf, teamsIn, type ContestBook } from '#server/recognizing/contest-book.ts';
import { teamAbout } from './team-about.ts';

/** A board still shows what came out so many days after the last one. */
const afterDays = 14;
const order: readonly ContestState[] = ['running', 'counting', 'ended', 'planned'];

/**
 * The contest a board shows, of those the reader sees: of the team the board is about, else of the own one, else of any; what runs before what has just ended
 * and what is planned, and of several the one that ends first. Of teams each with its part of the target, by name; of single people the reader alone (§9.6).
 */
export async function contestOf(asking: Asking, { env }: Answering, scope: BoardScope, widget: WidgetOf<'contest'>): Promise<ContestShown | null> {
  const book = await openContests(asking);
  const isRecent = (row: ContestRow): boolean => row.ends_on >= addDays(book.firm.today, -afterDays) && order.includes(stateOf(book, row));
  const rows = concerning(book, teamAbout(widget, scope), (await listContests(asking.control.db)).filter((row) => isRecent(row) && seesContest(book, row))); // prettier-ignore
  const [first, ...others] = rows.toSorted((a, b) => rank(book, a) - rank(book, b) || compareText(a.ends_on, b.ends_on) || compareText(a.id, b.id));
  if (!first) return null;
  const { title, kind, kpi, from, until, daysLeft, prize, state, sides, winners } = await contestAnswer(book, first);
  return {
    ...{ title, kind, kpi, from, until, daysLeft, prize, state },
    sides: sides.map(({ id, name, part, gap, hasWon }) => ({ id, name: isForSingle(kind) ? null : name, part, gap, hasWon })),
    winners: winners && { count: winners.count, of: winners.of },
    more: others.filter((row) => ['running', 'counting'].includes(stateOf(book, row))).length,
    asOf: env.asOf,
  };
}

const rank = (book: ContestBook, row: ContestRow): number => order.indexOf(stateOf(book, row));
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those a team takes part in, itself or with one above it. */
function concerning({ firm, seeing }: ContestBook, named: string | null, rows: readonly ContestRow[]): readonly ContestRow[] {
  const team = named ?? seeing.myTeam;
  if (team === null) return rows;
  const own = rows.filter((row) => teamsIn(row).some((one) => teamsBelow(firm, one).has(team)));
  return own.length > 0 || named !== null ? own : rows;
}
