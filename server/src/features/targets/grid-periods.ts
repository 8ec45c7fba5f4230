import type { TargetGrain, TargetPeriod } from '@leadline/contract';
import { addGrains, bucketOf, listBucketsBetween, type PeriodEnv, resolvePeriod, startOfGrain } from '@leadline/kpi';
import { isLockedPeriod } from '#server/expectations/target-lock.ts';

/** The fiscal year a day lies in, by its name. */
export const fiscalYearOf = (day: string, env: PeriodEnv): number => Number(bucketOf(day, 'fiscal_year', env).slice(2));

/** The periods of a fiscal year, none of them cut; a week belongs to the year it begins in. */
export function listPeriods(year: number, grain: TargetGrain, env: PeriodEnv, lockedBefore: string | null): readonly TargetPeriod[] {
  const { from, to } = resolvePeriod({ kind: 'named', name: `FY${year}` }, env);
  const buckets = grain === 'week' ? weeksOf(from!, to!, env) : listBucketsBetween(from!, to!, grainOf(grain, env), env);
  return buckets.map((bucket) => ({ ...bucket, isLocked: isLockedPeriod(lockedBefore, bucket.to) }));
}

function grainOf(grain: Exclude<TargetGrain, 'week'>, { fiscalYearStartMonth }: PeriodEnv) {
  if (grain === 'month' || fiscalYearStartMonth === 1) return grain;
  return grain === 'quarter' ? 'fiscal_quarter' : 'fiscal_year';
}

function weeksOf(from: string, to: string, env: PeriodEnv): readonly { readonly id: string; readonly from: string; readonly to: string }[] {
  const first = startOfGrain(from, 'week', env);
  const weeks = [];
  for (let start = first < from ? addGrains(first, 'week', 1) : first; start < to; start = addGrains(start, 'week', 1))
    weeks.push({ id: bucketOf(start, 'week', env), from: start, to: addGrains(start, 'week', 1) });
  return weeks;
}
