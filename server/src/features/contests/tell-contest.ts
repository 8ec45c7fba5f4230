import type { ContestAnswer, ContestsResponse, ContestState } from '@leadline/contract';
import { addDays } from '@leadline/kpi';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { listContests } from '#server/control/contest.ts';
import { compare, isTrue, nameOf } from '#server/firm/read-firm.ts';
import { contestAnswer, mayDecide, openContests, seesContest } from '#server/recognizing/contest-book.ts';

/** What is over is listed so many days. */
const pastDays = 370;
const order: readonly ContestState[] = ['running', 'counting', 'planned', 'ended', 'stopped'];

/** The contests the reader sees; what runs first. */
export function listContestsSeen(asking: Asking): Promise<ContestsResponse> {
  return inLane(asking, async () => {
    const book = await openContests(asking);
    const { firm } = book;
    const rows = (await listContests(asking.control.db)).filter((row) => row.ends_on >= addDays(firm.today, -pastDays) && seesContest(book, row));
    const contests: ContestAnswer[] = [];
    for (const row of rows) contests.push(await contestAnswer(book, row));
    const teams = [...firm.teams].flatMap(([id, row]) =>
      !isTrue(row, 'is_stub') && mayDecide(book, [id]) ? [{ id, name: nameOf(firm.teams, id) ?? '–' }] : [],
    );
    return {
      today: firm.today,
      contests: contests.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state)),
      teams: teams.sort((a, b) => compare(a.name, b.name)),
      worksCouncil: book.worksCouncil,
    };
  });
}
