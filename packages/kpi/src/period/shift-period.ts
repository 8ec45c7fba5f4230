import { addDays, addMonths, daysBetween } from '../calendar/iso-date.ts';
import { previousWorkingDay } from '../calendar/working-days.ts';
import type { Comparison, IsoDate } from '../query/kpi-query.ts';
import type { ResolvedPeriod } from '../result/kpi-result.ts';
import { alignEnd } from './align-end.ts';
import { bucketOf } from './bucket.ts';
import { addGrains, isoWeek, isoWeeksInYear, mondayOfIsoWeek } from './grain.ts';
import type { PeriodEnv } from './period-env.ts';
import { type PeriodSpan, spanOf } from './period-span.ts';
import { calendarFacts } from './resolve-period.ts';

/**
 * The period to compare with, or undefined for all time, which has none.
 *
 * `previous_period` is the same number of grains directly before (custom bounds: as many months if they are whole months, else as
 * many days). `previous_year` is the same part of the year before: weeks by their ISO number (week 53 becomes 52 where there is
 * none), 29 February becomes 28.
 *
 * A running period is compared up to the same number of working days from the start (G3), never beyond the end; `whole` takes the
 * full period instead. The result keeps its whole bounds and carries the cut in `until`.
 */
export function shiftPeriod(
  period: ResolvedPeriod,
  comparison: Comparison,
  env: PeriodEnv,
  options: { readonly whole: boolean },
): ResolvedPeriod | undefined {
  const span = spanOf(period.spec, env);
  if (!span) return undefined;
  const shifted = comparison === 'previous_year' ? yearBefore(span, env) : periodBefore(span, env);
  const isCut = period.until !== undefined && period.until < span.to && !options.whole;
  const until = isCut ? alignEnd(span.from, period.until, shifted, env.calendar) : shifted.to;
  return {
    spec: specOf(shifted, env),
    from: shifted.from,
    to: shifted.to,
    ...(isCut ? { until } : {}),
    isRunning: false,
    ...calendarFacts(shifted.from, shifted.to, until, env),
  };
}

function periodBefore(span: PeriodSpan, env: PeriodEnv): PeriodSpan {
  if (span.grain === 'working_day') return dayBefore(span, env);
  if (span.grain) return { ...span, from: addGrains(span.from, span.grain, -span.count), to: span.from };
  const months = wholeMonths(span.from, span.to);
  return { ...span, from: months > 0 ? addMonths(span.from, -months) : addDays(span.from, -daysBetween(span.from, span.to)), to: span.from };
}

function dayBefore(span: PeriodSpan, env: PeriodEnv): PeriodSpan {
  const from = previousWorkingDay(env.calendar, span.from);
  return { ...span, from, to: addDays(from, 1) };
}

/** Number of months in bounds that are the first of months, else 0. */
function wholeMonths(from: IsoDate, to: IsoDate): number {
  if (!from.endsWith('-01') || !to.endsWith('-01')) return 0;
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}

function yearBefore(span: PeriodSpan, env: PeriodEnv): PeriodSpan {
  if (span.grain === 'week') {
    const from = weekYearBefore(span.from);
    return { ...span, from, to: addDays(from, 7 * span.count) };
  }
  if (span.grain === 'working_day') {
    const sameDate = addMonths(span.from, -12);
    const from = previousWorkingDay(env.calendar, addDays(sameDate, 1));
    return { ...span, from, to: addDays(from, 1) };
  }
  const from = addMonths(span.from, -12);
  return { ...span, from, to: span.grain && span.grain !== 'day' ? addGrains(from, span.grain, span.count) : endYearBefore(span.to) };
}

function weekYearBefore(monday: IsoDate): IsoDate {
  const { year, week } = isoWeek(monday);
  return mondayOfIsoWeek(year - 1, Math.min(week, isoWeeksInYear(year - 1)));
}

/** An exclusive end on 29 February stands for "28 February included" and so becomes 1 March. */
function endYearBefore(to: IsoDate): IsoDate {
  return to.endsWith('-02-29') ? addDays(addMonths(to, -12), 1) : addMonths(to, -12);
}

function specOf(span: PeriodSpan, env: PeriodEnv): ResolvedPeriod['spec'] {
  if (span.grain === undefined || span.count !== 1) return { kind: 'custom', from: span.from, to: span.to };
  return { kind: 'named', name: bucketOf(span.from, span.grain === 'working_day' ? 'day' : span.grain, env) };
}
