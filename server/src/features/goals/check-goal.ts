import type { CheckGoal, GoalCheckResponse, GoalInput, PartUnit } from '@leadline/contract';
import { checkSmart, compareDecimals, type SmartGoal, type SmartResult } from '@leadline/kpi';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { assertMayChangeGoal, getGoal, seesGoal } from '#server/expectations/goal-sight.ts';
import { linkedPast, linkedValues, type Linked, type LinkedPast } from '#server/expectations/linked-values.ts';
import type { Answering } from '#server/answering/answer-env.ts';
import { isGone } from '#server/firm/is-gone.ts';
import { openBook, type GoalBook } from './goal-book.ts';

/** What a goal still lacks, and of its linked KPIs the value now and the best tenth of what was. Nothing is kept. */
export function checkGoal(asking: Asking, { id, goal }: CheckGoal): Promise<GoalCheckResponse> {
  return inLane(asking, async () => {
    const book = await openBook(asking);
    if (id !== null) getGoal(book, book.seeing, id);
    assertMayChangeGoal(book.seeing, goal.subject);
    const [past, now] = [await pastOf(book.answering, goal), await linkedNow(book.answering, goal)];
    const parts = goal.parts.map((part, at) => ({
      current: now[at]!,
      best: past[at]?.best ?? null,
      stretches: past[at]?.stretches ?? 0,
      unit: unitOf(book.answering, part.kpi),
    }));
    return { smart: smartOf(book, id, goal, past), parts };
  });
}

/** What a linked KPI is told in. */
export function unitOf({ env, own }: Answering, kpi: string | null): PartUnit | null {
  const entry = kpi === null ? undefined : own.on(env.period.today).entries.get(kpi);
  return entry ? { unit: entry.unit, decimals: entry.decimals } : null;
}

const linkOf = ({ subject, startsOn, endsOn }: GoalInput, kpi: string): Linked => ({ kpi, subject, startsOn, endsOn });

async function linkedNow(answering: Answering, goal: GoalInput): Promise<readonly (string | null)[]> {
  return Promise.all(
    goal.parts.map(async ({ kind, kpi }) =>
      kind === 'linked_kpi' && kpi !== null ? (await linkedValues(answering, [linkOf(goal, kpi)]))[0]! : null,
    ),
  );
}

/** Of each linked part what was reached before; null for the others. */
export async function pastOf(answering: Answering, goal: GoalInput): Promise<readonly (LinkedPast | null)[]> {
  return Promise.all(
    goal.parts.map(async ({ kind, kpi, start, target }) => {
      if (kind !== 'linked_kpi' || kpi === null) return null;
      const isLower = start !== null && target !== null && compareDecimals(target, start) < 0;
      return linkedPast(answering, linkOf(goal, kpi), isLower);
    }),
  );
}

/** The five tests of a goal as it is to be (S3-05). */
export function smartOf(book: GoalBook, id: string | null, goal: GoalInput, past: readonly (LinkedPast | null)[]): SmartResult {
  const { firm, goals, seeing, answering } = book;
  const parent = goal.parentId === null ? undefined : goals.get(goal.parentId);
  const kept = goal.parts.map((part, at) => ({ part, best: past[at]?.best ?? null })).filter(({ part }) => part.cancelReason === null);
  const places = goal.parts.flatMap(({ cancelReason }, at) => (cancelReason === null ? [at] : []));
  const entries = answering.own.on(answering.env.period.today).entries;
  const asked: SmartGoal = {
    title: goal.title,
    horizon: goal.horizon,
    owner: goal.ownerId === null ? 'none' : isGone(firm, goal.ownerId) ? 'left' : 'here',
    startsOn: goal.startsOn,
    endsOn: goal.endsOn,
    parent: parent && seesGoal(seeing, parent) ? { startsOn: parent.startsOn, endsOn: parent.endsOn } : null,
    parts: kept.map(({ part, best }) => ({
      title: part.title,
      kind: part.kind,
      kpi: part.kind === 'linked_kpi' && part.kpi !== null && entries.has(part.kpi) ? part.kpi : null,
      start: part.start,
      target: part.target,
      tasks: part.tasks.length,
      weight: part.weight,
      history: best,
    })),
    below: id === null ? 0 : (book.below.get(id) ?? []).filter(({ status }) => status !== 'draft' && status !== 'cancelled').length,
    stretch: goal.stretch,
  };
  const result = checkSmart(asked, answering.env.period);
  // Parts that are left out keep their place in the form.
  return Object.fromEntries(
    Object.entries(result).map(([letter, faults]) => [
      letter,
      faults.map((fault) => (fault.part === undefined ? fault : { ...fault, part: places[fault.part]! })),
    ]),
  ) as unknown as SmartResult;
}
