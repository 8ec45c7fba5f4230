import {
  addDays,
  bucketOf,
  momentOfAlert,
  previousWorkingDay,
  resolvePeriod,
  startOfGrain,
  workFraction,
  type AlertMoment,
  type PeriodEnv,
  type PeriodSpec,
} from '@leadline/kpi';
import { dateIn } from '#server/clock.ts';
import { addsUpOf } from './figures.ts';
import type { Rule } from './rule.ts';
import type { Ground } from './watching.ts';

/** A period a rule is judged for. */
export interface JudgedPeriod {
  /** Also its name: `2026-06`. */
  readonly id: string;
  readonly spec: PeriodSpec;
  readonly from: string;
  /** The first day after. */
  readonly to: string;
}

export const momentOf = (ground: Ground, { condition, ref, grain }: Pick<Rule, 'condition' | 'ref' | 'grain'>): AlertMoment =>
  momentOfAlert(condition, { grain, addsUp: addsUpOf(ground, ref) });

/** The period a day is in. */
export function periodAt(env: PeriodEnv, grain: Rule['grain'], day: string): JudgedPeriod {
  const id = bucketOf(day, grain, env);
  const spec: PeriodSpec = { kind: 'named', name: id };
  const { from, to } = resolvePeriod(spec, env);
  return { id, spec, from: from!, to: to! };
}

/** The last one that is over; of days the last one on which anybody worked. */
export function lastEnded(env: PeriodEnv, grain: Rule['grain'], before = startOfGrain(env.today, grain, env)): JudgedPeriod {
  const day = addDays(before, -1);
  if (grain !== 'day') return periodAt(env, grain, day);
  return periodAt(env, grain, workFraction(env.calendar, day) > 0 ? day : previousWorkingDay(env.calendar, before));
}

/** What came in late, or while nobody looked, still counts so long after a period has ended. */
const graceDays = 3;

/**
 * The periods a rule is judged for now: the running one, or the last that is over once something has come in after its end; what held in a running
 * one is looked at a last time when it is over. What was over before the rule was made is not told.
 */
export function periodsOf(ground: Ground, rule: Pick<Rule, 'condition' | 'ref' | 'grain' | 'since'>, timezone: string): readonly JudgedPeriod[] {
  const { period: env, asOf } = ground.answering.env;
  const ended = lastEnded(env, rule.grain);
  const changedOn = asOf.changedAt === null ? null : dateIn(timezone, new Date(asOf.changedAt));
  const isComplete = (changedOn !== null && changedOn >= ended.to) || (asOf.dataThrough !== null && asOf.dataThrough >= ended.to);
  const endedOnes = rule.since < ended.to && isComplete ? [ended] : [];
  if (momentOf(ground, rule) === 'ended') return endedOnes;
  const running = periodAt(env, rule.grain, env.today);
  const isLate = rule.condition.kind !== 'pace' && rule.condition.kind !== 'stale' && env.today < addDays(ended.to, graceDays);
  return isLate ? [...endedOnes, running] : [running];
}

/** Finished periods before today, the newest last. */
export function endedPeriods(env: PeriodEnv, grain: Rule['grain'], count: number): readonly JudgedPeriod[] {
  const found: JudgedPeriod[] = [];
  for (let before = startOfGrain(env.today, grain, env); found.length < count; before = found[0]!.from) found.unshift(lastEnded(env, grain, before));
  return found;
}
