import type { Rhythm } from '@leadline/contract';
import { addDays, isoWeekday, workingDays, type WorkCalendar } from '@leadline/kpi';

const isWorking = (calendar: WorkCalendar, day: string): boolean => workingDays(calendar, day, addDays(day, 1)) > 0;

/**
 * Whether something is due on a day, `YYYY-MM-DD`, by the organisation's calendar. Days and not moments are counted: whatever the clocks do that night,
 * a day comes once.
 */
export function isDueOn(rhythm: Rhythm, day: string, calendar: WorkCalendar): boolean {
  switch (rhythm.kind) {
    case 'working_days':
      return isWorking(calendar, day);
    case 'weekly':
      return isoWeekday(day) === rhythm.weekday;
    case 'monthly': {
      const of = Number(day.slice(8));
      const isLast = addDays(day, 1).slice(8) === '01';
      return of === rhythm.day || (isLast && of < rhythm.day);
    }
    case 'month_start':
      return isWorking(calendar, day) && workingDays(calendar, `${day.slice(0, 8)}01`, day) === 0;
  }
}

/** More than any rhythm pauses. */
const lookedAhead = 400;

/** The first day after `day` something is due on; null: never. */
export function nextDueAfter(rhythm: Rhythm, day: string, calendar: WorkCalendar): string | null {
  for (let ahead = 1; ahead <= lookedAhead; ahead += 1) if (isDueOn(rhythm, addDays(day, ahead), calendar)) return addDays(day, ahead);
  return null;
}
