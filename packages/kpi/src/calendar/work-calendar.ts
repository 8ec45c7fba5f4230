import type { IsoDate } from '../query/kpi-query.ts';

export const calendarDayKinds = [
  'public_holiday',
  'substitute_holiday',
  'moved_day_off',
  'moved_working_day',
  'short_day',
  'company_day_off',
] as const;
export type CalendarDayKind = (typeof calendarDayKinds)[number];

/** A day that differs from the weekly pattern (§3.6 calendar_day). */
export interface CalendarException {
  readonly on: IsoDate;
  /** Working part of the day, 0 … 1. */
  readonly workFraction: number;
  readonly kind: CalendarDayKind;
  readonly status: 'official' | 'provisional';
  /** `public_sector` and `optional` days are listed but not counted. */
  readonly appliesTo?: 'all' | 'public_sector' | 'optional';
  readonly name?: string;
  readonly legalBasis?: string;
}

/** A holiday that falls on the same date every year, used for years nobody has entered. */
export interface FixedHoliday {
  /** `MM-DD`. */
  readonly day: string;
  readonly name: string;
}

/** A working-day calendar as data. Precedence: company day over official day over rule over weekly pattern. */
export interface WorkCalendar {
  readonly country: string | null;
  /** Working part of Monday … Sunday, 0 … 1. */
  readonly weeklyPattern: readonly [number, number, number, number, number, number, number];
  readonly hoursPerDay: number;
  /** Public holidays, moved and short days of the years in `officialYears` and `provisionalYears`. */
  readonly days: readonly CalendarException[];
  /** Days the company itself has decided; they override everything else. */
  readonly companyDays: readonly CalendarException[];
  /** Years whose rows are complete and in force. */
  readonly officialYears: readonly number[];
  /** Years whose rows are complete as far as known, not yet in force. */
  readonly provisionalYears: readonly number[];
  /** Used for all other years. */
  readonly fixedHolidays: readonly FixedHoliday[];
}

/** Monday to Friday, eight hours, no holidays known. */
export const plainCalendar: WorkCalendar = {
  country: null,
  weeklyPattern: [1, 1, 1, 1, 1, 0, 0],
  hoursPerDay: 8,
  days: [],
  companyDays: [],
  officialYears: [],
  provisionalYears: [],
  fixedHolidays: [],
};
