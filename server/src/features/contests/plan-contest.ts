import { contestLimits, isForSingle, LeadlineError, type ContestAnswer, type PlanContest } from '@leadline/contract';
import { addDays, resolvePeriod } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { addContest, findContest, listContests, stopContest, type ContestRow } from '#server/control/contest.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { isToldOf } from '#server/expectations/kpi-level.ts';
import { nameOf } from '#server/firm/read-firm.ts';
import { actOf } from '#server/http/act-of.ts';
import { notify, tellPages } from '#server/notifying/notify.ts';
import { contestAnswer, mayDecide, openContests, seesContest, stateOf, teamsIn, type ContestBook } from '#server/recognizing/contest-book.ts';
import { isWithinPrize, scoreContest } from '#server/recognizing/score-contest.ts';
import { noticeOf } from '#server/recognizing/tend-contests.ts';

/**
 * Plans a contest: its rules stand before it begins and are not changed. Sent twice it is there once.
 * @throws LeadlineError contests.not_yours, begun, too_far, works_council, too_few_teams, no_kpi, not_told, prize, no_target, too_many
 */
export function planContest(asking: Asking, given: PlanContest): Promise<ContestAnswer> {
  return inLane(asking, async () => {
    const book = await openContests(asking);
    const { db } = asking.control;
    const known = await findContest(db, given.key);
    if (known && seesContest(book, known)) return contestAnswer(book, known);
    const row = await rowOf(book, given);
    await assertWithinLimits(book, given);
    await assertTargets(book, row);
    const act = actOf(asking);
    const told = await audited(db, async (change) => {
      await assertNotTooMany(change, book, row);
      if (!(await addContest(change, { ...row, made_at: act.now.toISOString() }))) return [];
      const after = { title: row.title, kind: row.kind, kpi: row.kpi, period: row.period, prize: row.prize };
      await appendEntry(change, act, { action: 'contests.planned', subject: { kind: 'contests', id: row.id }, after });
      return notify(change, [noticeOf(book.firm, row, 'contest_planned')], act.now);
    });
    tellPages(asking, told);
    return contestAnswer(book, row);
  });
}

async function rowOf(book: ContestBook, given: PlanContest): Promise<ContestRow> {
  const { env } = await answeringOf(book.asking);
  const { from, to } = resolvePeriod({ kind: 'named', name: given.period }, env.period);
  return {
    id: given.key,
    title: given.title,
    kind: given.kind,
    kpi: given.kpi.id,
    variant: given.kpi.variant ?? null,
    teams: JSON.stringify([...new Set(given.teamIds)]),
    period: given.period,
    starts_on: from!,
    ends_on: to!,
    rules: given.rules,
    prize: given.prize,
    prize_amount: given.prizeAmount,
    yearly_variable: given.yearlyVariable,
    made_by: book.seeing.me,
    made_at: book.asking.clock.now().toISOString(),
    result: null,
    ended_at: null,
    stopped_by_name: null,
    stopped_at: null,
    stop_reason: null,
  };
}

async function assertWithinLimits(book: ContestBook, given: PlanContest): Promise<void> {
  const { firm, worksCouncil } = book;
  const row = await rowOf(book, given);
  if (!given.teamIds.every((id) => firm.teams.has(id)) || !mayDecide(book, given.teamIds)) throw new LeadlineError('forbidden', 'contests.not_yours');
  if (row.starts_on <= firm.today) throw new LeadlineError('invalid', 'contests.begun');
  if (row.starts_on > addDays(firm.today, contestLimits.aheadDays)) throw new LeadlineError('invalid', 'contests.too_far');
  if (isForSingle(given.kind) && worksCouncil) throw new LeadlineError('conflict', 'contests.works_council');
  if (given.kind === 'teams' && teamsIn(row).length < 2) throw new LeadlineError('invalid', 'contests.too_few_teams');
  if (isForSingle(given.kind) && !isWithinPrize(given.prizeAmount, given.yearlyVariable, contestLimits.prizePart))
    throw new LeadlineError('invalid', 'contests.prize');
  const { own, env } = await answeringOf(book.asking);
  const catalog = own.on(env.period.today);
  if (!catalog.entries.has(row.kpi) || own.off.has(row.kpi)) throw new LeadlineError('not_found', 'contests.no_kpi');
  if (!isToldOf(catalog, row.kpi, row.variant, isForSingle(given.kind) ? 'user' : 'team')) throw new LeadlineError('invalid', 'contests.not_told');
}

/** A contest against targets needs them: who has none could not win. @throws LeadlineError contests.no_target */
async function assertTargets({ asking, firm }: ContestBook, row: ContestRow): Promise<void> {
  if (row.kind === 'improved' || row.kind === 'own_target') return;
  const without = (await scoreContest(asking, row)).filter(({ gap }) => gap === 'no_target');
  if (without.length > 0)
    throw new LeadlineError('conflict', 'contests.no_target', { names: without.map(({ id }) => nameOf(firm.teams, id) ?? '–').join(', ') });
}

/** @throws LeadlineError contests.too_many where one of the teams is in as many at that time as it may be */
async function assertNotTooMany(change: ControlDatabase, { firm }: ContestBook, row: ContestRow): Promise<void> {
  const meanwhile = (await listContests(change)).filter(
    (one) => one.id !== row.id && one.stopped_at === null && one.starts_on < row.ends_on && row.starts_on < one.ends_on,
  );
  const full = teamsIn(row).find((team) => meanwhile.filter((one) => teamsIn(one).includes(team)).length >= contestLimits.atOnce);
  if (full !== undefined)
    throw new LeadlineError('conflict', 'contests.too_many', { name: nameOf(firm.teams, full) ?? '–', most: contestLimits.atOnce });
}

/** Ends a contest before its result, with a reason all who take part read. @throws LeadlineError contests.no_contest, not_yours, over */
export function endEarly(asking: Asking, id: string, reason: string): Promise<ContestAnswer> {
  return inLane(asking, async () => {
    const book = await openContests(asking);
    const row = await findContest(asking.control.db, id);
    if (!row || !seesContest(book, row)) throw new LeadlineError('not_found', 'contests.no_contest');
    if (!mayDecide(book, teamsIn(row))) throw new LeadlineError('forbidden', 'contests.not_yours');
    const state = stateOf(book, row);
    if (state === 'ended' || state === 'stopped') throw new LeadlineError('conflict', 'contests.over');
    const act = actOf(asking);
    const told = await audited(asking.control.db, async (change) => {
      const done = await stopContest(change, id, { by: act.byName ?? null, reason, now: act.now });
      if (!done) throw new LeadlineError('conflict', 'contests.over');
      await appendEntry(change, act, { action: 'contests.stopped', subject: { kind: 'contests', id }, after: { title: row.title, reason } });
      return notify(change, [noticeOf(book.firm, row, 'contest_stopped')], act.now);
    });
    tellPages(asking, told);
    return contestAnswer(book, (await findContest(asking.control.db, id))!);
  });
}
