import { addDays, addMonths, maxDate, minDate } from '../calendar/iso-date.ts';
import type { Moment } from '../catalog/calculation.ts';
import { bucketOf } from '../period/bucket.ts';
import type { PeriodEnv } from '../period/period-env.ts';
import { shiftPeriod } from '../period/shift-period.ts';
import type { Comparison, IsoDate } from '../query/kpi-query.ts';
import type { ResolvedPeriod } from '../result/kpi-result.ts';
import { type Window, windowOf } from './window.ts';

/** The stretch a moment stands for, seen from a window; undefined where there is none: nothing lies before all time. */
export function shiftWindow(window: Window, moment: Moment | undefined, env: PeriodEnv): Window | undefined {
  if (moment === undefined) return window;
  const known = shifted.get(window) ?? new Map<string, Window | undefined>();
  shifted.set(window, known);
  const key = momentText(moment);
  if (!known.has(key)) known.set(key, windowAt(window, moment, env));
  return known.get(key);
}

/** The windows of a request live as long as it does, and belong to one calendar. */
const shifted = new WeakMap<Window, Map<string, Window | undefined>>();

function windowAt(window: Window, moment: Moment, env: PeriodEnv): Window | undefined {
  switch (moment.kind) {
    case 'start':
      return window.from === null ? undefined : past(null, window.from);
    case 'ever':
      return { from: null, to: window.to, end: window.end, isRunning: window.isRunning };
    case 'whole':
      return { ...window, to: window.end };
    case 'rest':
      return window.to === null || window.end === null || window.to >= window.end ? undefined : { ...past(window.to, window.end), isRunning: true };
    case 'trailing': {
      const end = countedEndOf(window, env);
      const from = moment.grain === 'month' ? addMonths(end, -moment.count) : addDays(end, -moment.count);
      return { ...past(from, end), isRunning: window.isRunning };
    }
    case 'month_back':
      return monthBack(window, moment.count, env);
    case 'previous':
      return comparedWindow(window, 'previous_period', moment.count, env);
    case 'year_before':
      return comparedWindow(window, 'previous_year', 1, env);
  }
}

const past = (from: IsoDate | null, to: IsoDate): Window => ({
  from,
  to,
  end: to,
  isRunning: false,
  ...(from === null ? {} : { spec: { kind: 'custom', from, to } as const }),
});

/** First day not counted; of all time the day after the last there are data of. */
function countedEndOf({ from, to }: Window, env: PeriodEnv): IsoDate {
  return to === null ? addDays(minDate(env.today, env.dataThrough ?? env.today), 1) : maxDate(to, from ?? to);
}

function monthBack(window: Window, count: number, env: PeriodEnv): Window {
  const end = countedEndOf(window, env);
  const from = addMonths(`${bucketOf(addDays(end, -1), 'month', env)}-01`, -count);
  const whole = past(from, addMonths(from, 1));
  return count === 0 && end < whole.end! ? { ...whole, to: end, isRunning: window.isRunning } : whole;
}

function comparedWindow(window: Window, comparison: Comparison, count: number, env: PeriodEnv): Window | undefined {
  let period: ResolvedPeriod | undefined = periodOf(window);
  for (let back = 0; back < count && period; back += 1) period = shiftPeriod(period, comparison, env, { whole: false });
  return period && windowOf(period);
}

function periodOf({ spec, from, to, end, isRunning }: Window): ResolvedPeriod | undefined {
  if (spec === undefined) return undefined;
  return { spec, from, to: end, ...(to === null ? {} : { until: to }), isRunning };
}

/** `start`, `previous:1`, `trailing:90:day`: names it within one formula. */
export function momentText(moment: Moment): string {
  const { kind } = moment;
  return [kind, ...('count' in moment ? [moment.count] : []), ...('grain' in moment ? [moment.grain] : [])].join(':');
}
