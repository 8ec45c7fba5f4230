import { addGrains, startOfGrain, type KpiQuery, type PeriodEnv, type ResolvedPeriod, type TimeGrain } from '@leadline/kpi';

/** As many as say what is usual (A0.4). */
const usualNumber = 26;
const grains: readonly TimeGrain[] = ['day', 'week', 'month', 'quarter'];

/** Question for the periods of the same length before a whole one; undefined for stretches that are none of the calendar. */
export function seriesBefore(
  { from, to }: Pick<ResolvedPeriod, 'from' | 'to'>,
  env: PeriodEnv,
  periods = usualNumber,
): Pick<KpiQuery, 'by' | 'period'> | undefined {
  if (from === null || to === null) return undefined;
  const grain = grains.find((one) => startOfGrain(from, one, env) === from && addGrains(from, one, 1) === to);
  return grain && { by: [grain], period: { kind: 'custom', from: addGrains(from, grain, -periods), to: from } };
}
