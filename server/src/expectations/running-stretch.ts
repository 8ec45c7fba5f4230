import {
  addDays,
  compareDecimals,
  multiplyDecimals,
  parseRecordId,
  resolvePeriod,
  subtractDecimals,
  workingDays,
  type PeriodSpec,
  type ResolvedPeriod,
  type Running,
  type Scope,
} from '@leadline/kpi';
import { daysAtWorkStatement } from '#server/facts/days-at-work-statement.ts';
import { attainmentRefOf, underlyingOf } from './ask-numbers.ts';
import { hasPace } from './has-pace.ts';
import type { KpiAssignment } from './read-assignments.ts';
import { runningDayOf } from './running-day.ts';
import type { Scoring } from './scoring.ts';
import { numbersOf, refOfKpi, type Wanted, type WantedNumber } from './wanted-numbers.ts';
import type { WeekdayDays } from './weekday-days.ts';

export type Days = ReadonlyMap<string, readonly [elapsed: string, total: string]>;
const stretchKey = (person: string, period: PeriodSpec): string => `${person} ${JSON.stringify(period)}`;

/** Working days of people in running stretches. */
export async function daysOf({ answering: { env, reader } }: Scoring, wanted: readonly Wanted[]): Promise<Days> {
  const days = new Map<string, readonly [string, string]>();
  const people = [...new Set(wanted.flatMap(({ subject }) => (subject.scope === 'user' ? subject.id : [])))];
  const periods = new Map(wanted.map(({ period }) => [JSON.stringify(period), period]));
  if (people.length === 0) return days;
  const idOf = new Map(people.map((id) => [String(parseRecordId(id)!.key64), id]));
  for (const period of periods.values()) {
    const { from, to, until, isRunning } = resolvePeriod(period, env.period);
    if (!isRunning || from === null || to === null || until === undefined) continue;
    const keys = people.map((id) => parseRecordId(id)!.key64);
    for (const [key, elapsed, total] of await reader.read(daysAtWorkStatement(env.dialect, keys, { from, until, to })))
      days.set(stretchKey(idOf.get(String(key))!, period), [String(elapsed), String(total)]);
  }
  return days;
}

/** What of the running day is still to come: working days, and the part of the target that falls on them. */
export interface LeftOfToday {
  readonly days: string;
  readonly due: string;
  /** The whole working day. */
  readonly today: string;
}

/** Of lines with a pace in which the running day is counted already. */
export async function leftOfToday(scoring: Scoring, wanted: readonly Wanted[], scope: Scope): Promise<ReadonlyMap<Wanted, LeftOfToday>> {
  const { env, reader } = scoring.answering;
  const { day, left } = await runningDayOf(scoring);
  const next = addDays(day, 1);
  const paced = wanted.filter(({ assignment, period }) => {
    const { isRunning, until } = resolvePeriod(period, env.period);
    return hasPace(assignment) && isRunning && until === next;
  });
  if (compareDecimals(left, '0') === 0 || paced.length === 0) return new Map();
  const period: PeriodSpec = { kind: 'custom', from: day, to: next };
  const onDay = paced.map((one): Wanted => ({ ...one, period, assignment: { ...one.assignment, ...attainmentOf(one.assignment) } }));
  const due = await numbersOf(scoring, onDay, scope);
  const people = [...new Set(paced.flatMap(({ subject }) => (subject.scope === 'user' ? subject.id : [])))];
  const keys = people.map((id) => parseRecordId(id)!.key64);
  const rows = people.length === 0 ? [] : await reader.read(daysAtWorkStatement(env.dialect, keys, { from: day, until: next, to: next }));
  const own = new Map(rows.map(([key, , total]) => [String(key), String(total)]));
  const usual = String(workingDays(env.period.calendar, day, next));
  return new Map(
    paced.map((one, at) => {
      const today = one.subject.scope === 'user' ? (own.get(String(parseRecordId(one.subject.id)!.key64)) ?? '0') : usual;
      return [one, { today, days: multiplyDecimals(today, left), due: multiplyDecimals(due[at]!.found?.whole ?? '0', left) }] as const;
    }),
  );
}

/** Attainment has the target beside it. */
function attainmentOf(assignment: KpiAssignment): Pick<KpiAssignment, 'kpi' | 'variant'> {
  const ref = attainmentRefOf({ id: underlyingOf(refOfKpi(assignment))! })!;
  return { kpi: ref.id, variant: ref.variant ?? null };
}

interface RunningInput extends Wanted, Pick<WantedNumber, 'found'> {
  readonly days: Days;
  readonly left: LeftOfToday | undefined;
  /** The part due by the seasonal profile, where it is used. */
  readonly shapedPart: string | undefined;
  /** Where the target falls on weekdays by their weights. */
  readonly weekdayDays: WeekdayDays | undefined;
}

/** The stretch in which something adds up; nothing of averages, which have no pace. */
export function runningOf(
  { assignment, subject, days, left, found, shapedPart, weekdayDays, period: spec }: RunningInput,
  period: ResolvedPeriod,
): Running | undefined {
  if (!hasPace(assignment) || !period.isRunning || !period.workingDays) return undefined;
  const weights = found?.due != null && found.whole !== null ? { due: subtractDecimals(found.due, left?.due ?? '0'), whole: found.whole } : {};
  if (weekdayDays) return { elapsedDays: weekdayDays.elapsed, totalDays: weekdayDays.total, ...weights, isByWeekdays: true };
  const own = subject.scope === 'user' ? days.get(stretchKey(subject.id, spec)) : undefined;
  const [counted, totalDays] = own ?? [period.workingDays.elapsed, period.workingDays.total];
  const isFirst = left !== undefined && compareDecimals(subtractDecimals(counted, left.today), '0') <= 0;
  // The first working day says nothing before it is over.
  const elapsedDays = isFirst ? '0' : subtractDecimals(counted, left?.days ?? '0');
  return { elapsedDays, totalDays, ...weights, ...(shapedPart === undefined ? {} : { shapedPart }) };
}
