import { previousWorkingDay, workFraction, type PeriodEnv } from '@leadline/kpi';

/** Today, or on a day off the last working day: what falls on days off is due on the next working day. */
export function dueDayOf({ today, calendar }: Pick<PeriodEnv, 'today' | 'calendar'>): string {
  return workFraction(calendar, today) > 0 ? today : previousWorkingDay(calendar, today);
}
