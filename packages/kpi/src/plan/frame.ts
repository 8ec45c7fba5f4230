import { addDays, maxDate, minDate } from '../calendar/iso-date.ts';
import { type Bucket, listBucketsBetween } from '../period/bucket.ts';
import type { PeriodEnv } from '../period/period-env.ts';
import { resolvePeriod } from '../period/resolve-period.ts';
import { shiftPeriod } from '../period/shift-period.ts';
import type { Comparison, IsoDate, KpiQuery, TimeGrain } from '../query/kpi-query.ts';
import type { ResolvedPeriod } from '../result/kpi-result.ts';
import { type Window, windowOf } from './window.ts';

/** The time a query is evaluated in: the period itself, or what it is compared with. */
export interface Frame {
  readonly name: 'current' | Comparison;
  readonly period: ResolvedPeriod;
  /** Of the whole period. */
  readonly total: Window;
  /** Rows of the time axis with their ids; without a time grain the whole period. */
  readonly rows: readonly { readonly id: string | null; readonly window: Window }[];
}

/** First and last business date of what is asked for: bounds of all time. */
export interface DataBounds {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export function currentFrame(
  query: KpiQuery,
  grain: TimeGrain | undefined,
  env: PeriodEnv,
  bounds: DataBounds | undefined,
  withFuture: boolean,
): Frame {
  return frameOf('current', resolvePeriod(query.period, env), grain, env, bounds, withFuture);
}

/** @returns undefined where there is nothing to compare with: all time */
export function comparedFrame(
  current: Frame,
  comparison: Comparison,
  query: KpiQuery,
  grain: TimeGrain | undefined,
  env: PeriodEnv,
  withFuture: boolean,
): Frame | undefined {
  const shifted = shiftPeriod(current.period, comparison, env, { whole: query.compareWhole ?? false });
  return shifted && frameOf(comparison, shifted, grain, env, undefined, withFuture);
}

function frameOf(
  name: Frame['name'],
  period: ResolvedPeriod,
  grain: TimeGrain | undefined,
  env: PeriodEnv,
  bounds: DataBounds | undefined,
  withFuture: boolean,
): Frame {
  const total = windowOf(period);
  return { name, period, total, rows: grain ? buckets(total, grain, env, bounds, withFuture) : [{ id: null, window: total }] };
}

function buckets(total: Window, grain: TimeGrain, env: PeriodEnv, bounds: DataBounds | undefined, withFuture: boolean): Frame['rows'] {
  const from = total.from ?? bounds?.from;
  const counted = total.to ?? (bounds && addDays(bounds.to, 1));
  if (from === undefined || counted === undefined) return [];
  const end = withFuture ? (total.end ?? counted) : counted;
  return listBucketsBetween(from, end, grain, env).map((bucket) => ({
    id: bucket.id,
    window: total.to === null && isOver(bucket.id, env) ? wholeWindow(bucket.id, env) : bucketWindow(bucket, counted, total.end, env),
  }));
}

const isOver = (name: string, env: PeriodEnv): boolean => {
  const { to, isRunning } = resolvePeriod({ kind: 'named', name }, env);
  return to !== null && to <= env.today && !isRunning;
};

/** All time does not end with its last record: a year that is over is compared as a whole, wherever its data begin and end. */
const wholeWindow = (name: string, env: PeriodEnv): Window => windowOf(resolvePeriod({ kind: 'named', name }, env));

/** A bucket is counted as far as the period is; where it ends itself stays known. */
function bucketWindow(bucket: Bucket, counted: IsoDate, periodEnd: IsoDate | null, env: PeriodEnv): Window {
  const whole = resolvePeriod({ kind: 'named', name: bucket.id }, env);
  const end = whole.to ?? bucket.to;
  return {
    from: bucket.from,
    to: maxDate(bucket.from, minDate(bucket.to, counted)),
    end: periodEnd === null ? end : minDate(end, periodEnd),
    isRunning: whole.isRunning,
    spec: whole.spec,
  };
}
