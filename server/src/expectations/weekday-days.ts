import { addDays, compareDecimals as compare, isoWeekday, resolvePeriod, subtractDecimals, sumOf, type DayAhead, type ResolvedPeriod, type Scope } from '@leadline/kpi'; // prettier-ignore
import { underlyingOf } from './ask-numbers.ts';
import { hasPace } from './has-pace.ts';
import { findTarget, type Target } from './read-targets.ts';
import { runningDayOf, type RunningDay } from './running-day.ts';
import type { Scoring } from './scoring.ts';
import { keyOfSubject } from './subject.ts';
import { targetDaysKey, targetDaysOf } from './target-days.ts';
import { refOfKpi, type Wanted } from './wanted-numbers.ts';

/** The days of a target that falls on weekdays by their weights: only those on which something is due. */
export interface WeekdayDays {
  readonly elapsed: string;
  readonly total: string;
  readonly ahead: readonly DayAhead[];
}

interface Running {
  readonly from: string;
  readonly to: string;
  readonly until: string;
}

/**
 * Of running lines whose target is spread by weights of weekdays, or is made of such targets: the days it is spread over. They may be others
 * than the working days, and do not count alike.
 * @param scope of the targets
 */
export async function weekdayDaysOf(
  scoring: Scoring,
  wanted: readonly Wanted[],
  targets: readonly Target[],
  scope: Scope,
): Promise<ReadonlyMap<Wanted, WeekdayDays>> {
  if (targets.every(({ weekdays }) => weekdays === null)) return new Map();
  const stretches = new Map<string, { readonly period: ResolvedPeriod & Running; readonly wanted: Wanted[] }>();
  for (const one of wanted) {
    const period = resolvePeriod(one.period, scoring.answering.env.period);
    if (!hasPace(one.assignment) || !isRunning(period) || !isByWeekdays(one, targets, period)) continue;
    const key = `${period.from} ${period.to}`;
    stretches.set(key, { period, wanted: [...(stretches.get(key)?.wanted ?? []), one] });
  }
  if (stretches.size === 0) return new Map();
  const today = await runningDayOf(scoring);
  const found = new Map<Wanted, WeekdayDays>();
  for (const { period, wanted: own } of stretches.values()) {
    const planned = await targetDaysOf(scoring.answering, own, period, scope);
    for (const one of own) found.set(one, daysOf(planned.get(targetDaysKey(one)) ?? new Map(), period, today));
  }
  return found;
}

const isRunning = (period: ResolvedPeriod): period is ResolvedPeriod & Running =>
  period.isRunning && period.from !== null && period.to !== null && period.until !== undefined;

/** The one that was set says it; without one those it is made of, of a person only their own. */
function isByWeekdays({ subject, assignment }: Wanted, targets: readonly Target[], { from, to }: Running): boolean {
  const kpi = underlyingOf(refOfKpi(assignment)) ?? assignment.kpi;
  const set = findTarget(targets, kpi, subject, { from, to });
  if (set) return set.weekdays !== null;
  const isOwn = (target: Target): boolean => subject.scope !== 'user' || keyOfSubject(target.subject) === keyOfSubject(subject);
  return targets.some((target) => target.weekdays !== null && target.kpi === kpi && target.from < to && target.to >= from && isOwn(target));
}

function daysOf(planned: ReadonlyMap<string, string>, { from, to, until }: Running, { day: today, left }: RunningDay): WeekdayDays {
  const isToday = (day: string): boolean => day === today && day < until;
  let [over, all, ofToday] = [0, 0, '0'];
  const ahead: DayAhead[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) {
    const due = planned.get(day) ?? '0';
    if (compare(due, '0') <= 0) continue;
    all += 1;
    // Of the day that runs the part that is over counts; the first day says nothing before it is.
    if (isToday(day)) ofToday = over === 0 && compare(left, '0') > 0 ? '0' : subtractDecimals('1', left);
    else if (day < until) over += 1;
    const isLeft = day >= until || (isToday(day) && compare(left, '0') > 0);
    if (isLeft) ahead.push({ weekday: isoWeekday(day), planned: due, left: isToday(day) ? left : '1' });
  }
  return { elapsed: sumOf([String(over), ofToday]), total: String(all), ahead };
}
