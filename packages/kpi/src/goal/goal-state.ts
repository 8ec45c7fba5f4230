import { addDays, addMonths, daysBetween, minDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../query/kpi-query.ts';
import { compare, type DecimalText, divide, subtract } from '../result/decimal.ts';
import { usualWatchLimit } from '../target/status-of.ts';

export const goalStatuses = ['draft', 'active', 'reached', 'missed', 'cancelled'] as const;
export const goalStates = ['draft', 'planned', 'running', 'reached', 'missed', 'dropped'] as const;
export type GoalState = (typeof goalStates)[number];

export interface DatedGoal {
  /** As it is kept; what has been reviewed is over. */
  readonly status: (typeof goalStatuses)[number];
  readonly startsOn: IsoDate | null;
  /** The last day. */
  readonly endsOn: IsoDate | null;
  readonly isComplete: boolean;
}

/** What a goal is today. After its last day it was reached or missed, whether or not anybody has told anything. */
export function goalState({ status, startsOn, endsOn, isComplete }: DatedGoal, today: IsoDate): GoalState {
  if (status === 'draft') return 'draft';
  if (status === 'cancelled') return 'dropped';
  if (status === 'reached' || status === 'missed') return status;
  if (isComplete) return 'reached';
  if (endsOn !== null && today > endsOn) return 'missed';
  return startsOn !== null && today < startsOn ? 'planned' : 'running';
}

export const goalPaces = ['reached', 'on_track', 'watch', 'behind', 'too_early', 'no_value'] as const;
export type GoalPace = (typeof goalPaces)[number];

export interface GoalStanding {
  readonly pace: GoalPace;
  /** The part of its days that is over, today included; null without both dates. */
  readonly elapsed: DecimalText | null;
  /** How much less is done than days are over: those furthest behind have most. null where that says nothing. */
  readonly lag: DecimalText | null;
}

/** Where a running goal stands: the part done against the part of its days; too early in the first fifth. */
export function goalStanding(goal: DatedGoal & { readonly progress: DecimalText | null }, today: IsoDate): GoalStanding {
  const { startsOn, endsOn, progress } = goal;
  const elapsed = startsOn === null || endsOn === null || endsOn < startsOn ? null : elapsedPart(startsOn, endsOn, today);
  if (goal.isComplete) return { pace: 'reached', elapsed, lag: null };
  if (progress === null) return { pace: 'no_value', elapsed, lag: null };
  if (elapsed === null) return { pace: 'too_early', elapsed, lag: null };
  const lag = subtract(elapsed, progress);
  if (compare(elapsed, '0.2') < 0) return { pace: 'too_early', elapsed, lag };
  const index = divide(progress, elapsed)!;
  return { pace: compare(index, '1') >= 0 ? 'on_track' : compare(index, usualWatchLimit) >= 0 ? 'watch' : 'behind', elapsed, lag };
}

function elapsedPart(from: IsoDate, to: IsoDate, today: IsoDate): DecimalText {
  if (today < from) return '0';
  return divide(String(daysBetween(from, minDate(today, to)) + 1), String(daysBetween(from, to) + 1))!;
}

export const goalCadences = ['weekly', 'monthly', 'quarterly'] as const;
export type GoalCadence = (typeof goalCadences)[number];

/** One cadence after a day. */
export function afterCadence(day: IsoDate, cadence: GoalCadence): IsoDate {
  return cadence === 'weekly' ? addDays(day, 7) : addMonths(day, cadence === 'monthly' ? 1 : 3);
}

export interface CheckInDue {
  readonly on: IsoDate;
  readonly isDue: boolean;
  /** Nothing for two cadences (D27). */
  readonly isLate: boolean;
}

/** When the next check-in is due: a cadence after the last one or the first day, at the latest on the last day. */
export function nextCheckIn(
  { startsOn, endsOn }: Pick<DatedGoal, 'startsOn' | 'endsOn'>,
  cadence: GoalCadence,
  last: IsoDate | null,
  today: IsoDate,
): CheckInDue | null {
  const since = last ?? startsOn;
  if (since === null || (endsOn !== null && last !== null && last >= endsOn)) return null;
  const next = afterCadence(since, cadence);
  const on = endsOn === null ? next : minDate(next, endsOn);
  return { on, isDue: today >= on, isLate: today >= afterCadence(next, cadence) };
}
