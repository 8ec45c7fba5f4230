import type { Scorecard, ScoreLine } from '@leadline/contract';
import {
  achievementsOf,
  addDays,
  answerInVersions,
  compareDecimals,
  KpiIssueError,
  pointsOf,
  streakOf,
  type FinishedLine,
  type KpiQuery,
  type KpiResult,
} from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import { makeTrace } from '#server/answering/trace.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking, Context } from '#server/context.ts';
import { findSetting, saveSetting } from '#server/control/setting.ts';
import { scoreSubjects } from '#server/expectations/score-subjects.ts';
import { scoringOf } from '#server/expectations/scoring-of.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { readFirm } from '#server/firm/read-firm.ts';
import { isIncomplete } from '#server/ingest/is-incomplete.ts';
import { tellPages } from '#server/notifying/notify.ts';
import { keepAchievements, type Reached } from './keep-achievements.ts';

/** A month is looked at from its third day after the end on: by then what was done late is there. */
const settledDays = 2;
/** Rows of days are looked for so far back; one that may have begun before is not told. */
const streakDays = 45;
const marginDays = 6;
/** A first deal is told so long after it was won. */
const firstDealDays = 31;

export const tendedName = 'recognition.tended';

interface Tended {
  readonly day: string;
  readonly month: string;
}

/**
 * Finds what people have reached, once a day, and tells them alone: months that are over by their own targets and their own past, rows of days, first deals
 * (§6.9, S3-32). The demo company has brought its achievements with it.
 * @returns how many are new
 */
export function tendAchievements(ctx: Context): Promise<number> {
  const call = { lane: 'background', signal: new AbortController().signal, trace: makeTrace() } as const;
  const asking: Asking = { ...ctx, scope: { kind: 'all' }, principal: { kind: 'local' }, locale: 'en', call };
  return ctx.control.inTurn('achievements', () =>
    inLane(asking, async () => {
      if (isIncomplete(ctx)) return 0;
      const { db } = ctx.control;
      const { today } = await readFirm(asking);
      const last = (await findSetting(db, tendedName)) as Tended | undefined;
      if (last?.day === today || (await ctx.organization()).isDemo) return 0;
      const month = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
      const isDue = last?.month !== month && Number(today.slice(8)) > settledDays;
      // What was reached before anybody looked is not told all at once.
      const reached = last === undefined ? [] : [...(isDue ? await ofMonth(asking, month) : []), ...(await ofDays(asking, today))];
      if (isIncomplete(ctx)) return 0;
      const { added, told } = await audited(db, async (change) => {
        const kept = await keepAchievements(change, reached, today, ctx.clock.now());
        const next: Tended = { day: today, month: isDue || last === undefined ? month : last.month };
        await saveSetting(change, tendedName, next, ctx.clock.now());
        return kept;
      });
      tellPages(asking, told);
      return added;
    }),
  );
}

async function ofMonth(asking: Asking, month: string): Promise<readonly Reached[]> {
  const scoring = await scoringOf(asking, { kind: 'named', name: month }, true);
  const people = membersOf(scoring.firm, null, scoring.firm.today);
  const cards = await scoreSubjects(scoring, people.map((id) => ({ scope: 'user', id })), { kind: 'all' }); // prettier-ignore
  return cards.flatMap((card) => ofCard(card, month));
}

function ofCard({ subject, lines }: Scorecard, month: string): readonly Reached[] {
  const byId = new Map(lines.map((line) => [line.assignmentId, line]));
  return achievementsOf(lines.map(finished)).map(({ rule, points, line }) => {
    const kpi = line === null ? null : byId.get(line)!.ref.id;
    const once = `${rule} ${subject.id} ${month} ${kpi ?? ''}`;
    return {
      person: subject.id!,
      rule,
      period: month,
      days: null,
      kpi,
      points: points === null ? null : { rule: points, points: pointsOf[points] },
      once,
    };
  });
}

function finished({ assignmentId, isMandatory, isReached, cell, column, history, status }: ScoreLine): FinishedLine {
  return {
    id: assignmentId,
    isMandatory,
    isReached,
    isFew: cell.sample === 'grey' || status === 'too_few',
    value: cell.value,
    direction: column?.direction ?? 'neutral',
    before: history.map(({ value }) => value),
  };
}

async function ofDays(asking: Asking, today: string): Promise<readonly Reached[]> {
  return [...(await streaks(asking, today)), ...(await firstDeals(asking, today))];
}

async function streaks(asking: Asking, today: string): Promise<readonly Reached[]> {
  const from = addDays(today, -streakDays);
  const kpi = 'contact_norm_fulfilment';
  const [result] = await asked(asking, [{ kpis: [{ id: kpi }], by: ['person', 'day'], period: { kind: 'custom', from, to: today } }]);
  const days = new Map<string, { readonly day: string; readonly part: string | null }[]>();
  for (const { members, cells } of result?.rows ?? []) {
    const [person, day] = members as readonly [{ id: string }, { id: string }];
    days.set(person.id, [...(days.get(person.id) ?? []), { day: day.id, part: cells[0]!.value }]);
  }
  return [...days].flatMap(([person, all]) => {
    const streak = streakOf([...all].sort((a, b) => (a.day < b.day ? -1 : 1)));
    if (streak === null || streak.from <= addDays(from, marginDays)) return [];
    const { length } = streak;
    return [{ person, rule: 'streak', period: null, days: length, kpi, points: null, once: `streak ${person} ${streak.from} ${length}` } as const];
  });
}

async function firstDeals(asking: Asking, today: string): Promise<readonly Reached[]> {
  const since = addDays(today, -firstDealDays);
  const kpi = 'deals_won_count';
  const query = { kpis: [{ id: kpi }], by: ['person'] } as const;
  const [before, now] = await asked(asking, [
    { ...query, period: { kind: 'custom', from: '1990-01-01', to: since } },
    { ...query, period: { kind: 'custom', from: since, to: addDays(today, 1) } },
  ]);
  const won = ({ rows }: KpiResult): readonly string[] =>
    rows.flatMap(({ members, cells }) => (compareDecimals(cells[0]!.value ?? '0', '0') > 0 ? [members[0]!.id] : []));
  const earlier = new Set(before ? won(before) : []);
  return (now ? won(now) : [])
    .filter((person) => !earlier.has(person))
    .map((person) => ({ person, rule: 'first_deal', period: null, days: null, kpi, points: null, once: `first_deal ${person}` }) as const);
}

/** Nothing where it cannot be asked here: a KPI that is off, a dimension it does not have. */
async function asked(asking: Asking, queries: readonly KpiQuery[]): Promise<readonly KpiResult[]> {
  const { env, reader, own } = await answeringOf(asking);
  try {
    return await answerInVersions(queries, { ...env, scope: { kind: 'all' } }, reader, own, { notes: false });
  } catch (error) {
    if (!(error instanceof KpiIssueError)) throw error;
    asking.log.warn({ err: error }, 'achievements could not be looked for');
    return [];
  }
}
