import { isForSingle, type ContestKind } from '@leadline/contract';
import { addDays } from '@leadline/kpi';
import { inLane } from '#server/answering/in-lane.ts';
import { makeTrace } from '#server/answering/trace.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking, Context } from '#server/context.ts';
import { endContest, listContests, type ContestRow } from '#server/control/contest.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { readFirm, type Firm } from '#server/firm/read-firm.ts';
import { isIncomplete } from '#server/ingest/is-incomplete.ts';
import { notify, tellPages, type Notice } from '#server/notifying/notify.ts';
import { scoreContest, winnersOf, type ContestResult } from './score-contest.ts';

/** So many days after its end a contest is counted: what was done late belongs to it too. */
export const countingDays = 2;

/** Counts the contests that are over, once and for all, and tells those who took part. @returns how many */
export function tendContests(ctx: Context): Promise<number> {
  const call = { lane: 'background', signal: new AbortController().signal, trace: makeTrace() } as const;
  const asking: Asking = { ...ctx, scope: { kind: 'all' }, principal: { kind: 'local' }, locale: 'en', call };
  return ctx.control.inTurn('contests', () =>
    inLane(asking, async () => {
      if (isIncomplete(ctx)) return 0;
      const firm = await readFirm(asking);
      const isDue = ({ ends_on, result, stopped_at }: ContestRow): boolean =>
        result === null && stopped_at === null && addDays(ends_on, countingDays) <= firm.today;
      const due = (await listContests(ctx.control.db)).filter(isDue);
      let ended = 0;
      for (const row of due) ended += (await end(asking, firm, row)) ? 1 : 0;
      return ended;
    }),
  );
}

/** Nobody decides anything by it: there is no entry in the trail. */
async function end(asking: Asking, firm: Firm, row: ContestRow): Promise<boolean> {
  const stands = await scoreContest(asking, row);
  if (isIncomplete(asking)) return false;
  const result: ContestResult = { stands, winners: winnersOf(row.kind as ContestKind, stands) };
  const now = asking.clock.now();
  const { done, told } = await audited(asking.control.db, async (change) => {
    const isNew = await endContest(change, row.id, JSON.stringify(result), now);
    return { done: isNew, told: isNew ? await notify(change, [noticeOf(firm, row)], now) : [] };
  });
  tellPages(asking, told);
  return done;
}

/** Everybody who took part is told that it is over, not who has won what. */
export function noticeOf(
  firm: Firm,
  { id, title, teams }: ContestRow,
  kind: 'contest_ended' | 'contest_planned' | 'contest_stopped' = 'contest_ended',
): Notice {
  const persons = (JSON.parse(teams) as readonly string[]).flatMap((team) => membersOf(firm, team, firm.today));
  return { persons: [...new Set(persons)], kind, path: '/contests', data: { name: title }, once: `${kind} ${id}` };
}

export const isSingle = ({ kind }: ContestRow): boolean => isForSingle(kind as ContestKind);
