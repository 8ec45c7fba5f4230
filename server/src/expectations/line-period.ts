import {
  addDays,
  addGrains,
  bucketOf,
  startOfGrain,
  type Cadence,
  type PeriodEnv,
  type PeriodSpec,
  type ResolvedPeriod,
  type TimeGrain,
} from '@leadline/kpi';

const grains: Readonly<Record<Cadence, TimeGrain>> = { daily: 'day', weekly: 'week', monthly: 'month', quarterly: 'quarter', yearly: 'year' };

/**
 * What a KPI of a set is told for: the period asked for, or, where its cadence is longer, the stretch of its cadence that holds the last
 * day counted: a yearly target says nothing of a month.
 */
export function linePeriod(asked: ResolvedPeriod, cadence: Cadence | null, env: PeriodEnv): PeriodSpec {
  if (asked.from === null || asked.to === null || cadence === null) return asked.spec;
  const day = asked.isRunning ? env.today : addDays(asked.to, -1);
  const from = startOfGrain(day, grains[cadence], env);
  const to = addGrains(from, grains[cadence], 1);
  const isLonger = from <= asked.from && to >= asked.to && (from < asked.from || to > asked.to);
  return isLonger ? { kind: 'named', name: bucketOf(day, grains[cadence], env) } : asked.spec;
}
