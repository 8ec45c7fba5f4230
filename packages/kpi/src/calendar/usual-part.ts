import type { IsoDate } from '../query/kpi-query.ts';
import { isoWeekday } from './iso-date.ts';
import { isUsualDay, workFraction } from './work-fraction.ts';
import type { WorkCalendar } from './work-calendar.ts';

const millionths = 1_000_000;

/**
 * How much of what is usual on its weekday is worked on a day, 0 … 1, in millionths: 1 on a day like others, also where the week has it off;
 * 0 on a holiday; of a short day its part; of a day off that is worked for another what is worked.
 */
export function usualPart(calendar: WorkCalendar, date: IsoDate): number {
  if (isUsualDay(calendar, date)) return 1;
  const usual = calendar.weeklyPattern[isoWeekday(date) - 1] ?? 0;
  const worked = workFraction(calendar, date);
  return usual === 0 ? worked : Math.min(1, Math.round((worked / usual) * millionths) / millionths);
}
