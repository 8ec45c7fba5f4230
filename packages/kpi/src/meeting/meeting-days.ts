import { addDays, addMonths, dayNumber, firstOfMonth, monthOf, yearOf } from '../calendar/iso-date.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { workFraction } from '../calendar/work-fraction.ts';
import type { IsoDate } from '../query/kpi-query.ts';

export const meetingCadences = ['two_weeks', 'month', 'quarter', 'off'] as const;
/** How often somebody and who leads them talk about results (§9.4). */
export type MeetingCadence = (typeof meetingCadences)[number];

export interface MeetingPeriod {
  readonly from: IsoDate;
  /** The first day after. */
  readonly to: IsoDate;
}

/** A Monday from which pairs of weeks are counted. */
const firstMonday = '1970-01-05';

/** The stretch a day lies in that has one meeting: two weeks from a Monday, a month, a quarter of the calendar; null: none is due. */
export function meetingPeriod(day: IsoDate, cadence: MeetingCadence): MeetingPeriod | null {
  if (cadence === 'off') return null;
  if (cadence === 'two_weeks') {
    const from = addDays(firstMonday, Math.floor((dayNumber(day) - dayNumber(firstMonday)) / 14) * 14);
    return { from, to: addDays(from, 14) };
  }
  const months = cadence === 'month' ? 1 : 3;
  const from = firstOfMonth(yearOf(day), Math.floor((monthOf(day) - 1) / months) * months + 1);
  return { from, to: addMonths(from, months) };
}

/** Days somebody is away all day long, both included. */
export interface Away {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface MeetingDay {
  readonly on: IsoDate;
  /** They are away on all working days of the stretch: it is no fault that nothing is held (§2.5, feedback_meeting_rate). */
  readonly isExcused: boolean;
}

/**
 * The day a meeting of a stretch is due: the last working day the person is there. Away all the time: the last working day. A stretch
 * without work: its last day.
 */
export function meetingDay({ from, to }: MeetingPeriod, calendar: WorkCalendar, away: readonly Away[]): MeetingDay {
  let lastWorking: IsoDate | undefined;
  for (let day = addDays(to, -1); day >= from; day = addDays(day, -1)) {
    if (workFraction(calendar, day) <= 0) continue;
    if (!away.some((stretch) => stretch.from <= day && day <= stretch.to)) return { on: day, isExcused: false };
    lastWorking ??= day;
  }
  return { on: lastWorking ?? addDays(to, -1), isExcused: lastWorking !== undefined };
}

export const followUpDays = [30, 60, 90] as const;
export type FollowUpStage = (typeof followUpDays)[number];

/** When it is asked what became of something that was agreed (S3-34, S3-08). */
export const followUpOn = (agreedOn: IsoDate, stage: FollowUpStage): IsoDate => addDays(agreedOn, stage);

export const meetingCalls = ['soon', 'today', 'overdue'] as const;
export type MeetingCall = (typeof meetingCalls)[number];

/** Somebody is reminded so many days before. */
const soonDays = 3;

/** What is to be said about a day by today: due within three days, today, or over; null: nothing yet. */
export function callOf(on: IsoDate, today: IsoDate): MeetingCall | null {
  if (on < today) return 'overdue';
  if (on === today) return 'today';
  return on <= addDays(today, soonDays) ? 'soon' : null;
}
