import type { TargetGrain, TargetPeriod } from '@leadline/contract';
import { addGrains, bucketOf, listBucketsBetween, type PeriodEnv, resolvePeriod, startOfGrain, type TimeGrain } from '@leadline/kpi';
import { isLockedPeriod } from '#server/expectations/target-lock.ts';

/** The fiscal year a day lies in, by its name. */
export const fiscalYearOf = (day: string, env: PeriodEnv): number => Number(bucketOf(day, 'fiscal_year', env).slice(2));

/** The periods of a fiscal year, none of them cut; a week belongs to the year it begins in. */
export function listPeriods(year: number, grain: TargetGrain, env: PeriodEnv, lockedBefore: string | null): readonly TargetPeriod[] {
  const { from, to } = resolvePeriod({ kind: 'named', name: `FY${year}` }, env);
  const buckets = grain === 'week' ? weeksOf(from!, to!, env) : listBucketsBetween(from!, to!, timeGrain(grain, env), env);
  return buckets.map((bucket) => ({ ...bucket, isLocked: isLockedPeriod(lockedBefore, bucket.to) }));
}

/** What a grid calls a quarter and a year are those of the fiscal year. */
export function timeGrain(grain: TargetGrain, { fiscalYearStartMonth }: PeriodEnv): TimeGrain {
  if (fiscalYearStartMonth === 1 || grain === 'week' || grain === 'month') return grain;
  return grain === 'quarter' ? 'fiscal_quarter' : 'fiscal_year';
}

const perYear: Readonly<Record<TargetGrain, number>> = { week: 52, month: 12, quarter: 4, year: 1 };

/** The same period so many years before; a week is the one 52 weeks before. */
export function yearsBefore(
  { from, to }: Pick<TargetPeriod, 'from' | 'to'>,
  grain: TargetGrain,
  years: number,
  env: PeriodEnv,
): Omit<TargetPeriod, 'isLocked'> {
  const unit = timeGrain(grain, env);
  const back = (day: string): string => addGrains(day, unit, -perYear[grain] * years);
  return { id: bucketOf(back(from), unit, env), from: back(from), to: back(to) };
}

/** The period right before one. */
export function periodBefore({ from }: Pick<TargetPeriod, 'from'>, grain: TargetGrain, env: PeriodEnv): Omit<TargetPeriod, 'isLocked'> {
  const unit = timeGrain(grain, env);
  const start = addGrains(from, unit, -1);
  return { id: bucketOf(start, unit, env), from: start, to: from };
}

function weeksOf(from: string, to: string, env: PeriodEnv): readonly { readonly id: string; readonly from: string; readonly to: string }[] {
  const first = startOfGrain(from, 'week', env);
  const weeks = [];
  for (let start = first < from ? addGrains(first, 'week', 1) : first; start < to; start = addGrains(start, 'week', 1))
    weeks.push({ id: bucketOf(start, 'week', env), from: start, to: addGrains(start, 'week', 1) });
  return weeks;
}
