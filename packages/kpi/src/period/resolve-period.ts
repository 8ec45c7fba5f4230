import { addDays, maxDate, minDate } from '../calendar/iso-date.ts';
import { listCalendarGaps, workingDays } from '../calendar/working-days.ts';
import type { IsoDate, PeriodSpec } from '../query/kpi-query.ts';
import type { ResolvedPeriod } from '../result/kpi-result.ts';
import type { PeriodEnv } from './period-env.ts';
import { spanOf } from './period-span.ts';

export type { PeriodEnv } from './period-env.ts';

/**
 * The bounds of a period. A period that holds today is running: it counts up to the data watermark, the earlier of today and
 * the last business date in the data, both included (`until` is the day after). A past period is never cut: a quiet last day
 * is not missing data. `to_date` has the same days as the running period, but ends with today.
 * @throws KpiIssueError unknown_period {name}
 */
export function resolvePeriod(spec: PeriodSpec, env: PeriodEnv): ResolvedPeriod {
  const span = spanOf(spec, env);
  if (!span) return { spec, from: null, to: null, isRunning: false };
  const isRunning = span.from <= env.today && env.today < span.to;
  const until = isRunning ? maxDate(span.from, watermarkEnd(env)) : span.to;
  return {
    spec,
    from: span.from,
    to: spec.kind === 'to_date' ? addDays(env.today, 1) : span.to,
    ...(isRunning ? { until } : {}),
    isRunning,
    ...calendarFacts(span.from, span.to, until, env),
  };
}

function watermarkEnd(env: PeriodEnv): IsoDate {
  return addDays(env.dataThrough === null ? env.today : minDate(env.today, env.dataThrough), 1);
}

/** Working days elapsed until the cut and in the whole period, and the years without official rows. */
export function calendarFacts(from: IsoDate, to: IsoDate, until: IsoDate, env: PeriodEnv): Pick<ResolvedPeriod, 'workingDays' | 'calendarGaps'> {
  const elapsed = workingDays(env.calendar, from, until);
  const total = elapsed + workingDays(env.calendar, until, to);
  const gaps = listCalendarGaps(env.calendar, from, to);
  return {
    workingDays: { elapsed: String(elapsed), total: String(Math.round(total * 1e6) / 1e6) },
    ...(gaps.length > 0 ? { calendarGaps: gaps } : {}),
  };
}
