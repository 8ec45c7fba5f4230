import type { IsoDate } from '../query/kpi-query.ts';
import { addDays, firstOfMonth, yearOf } from './iso-date.ts';
import type { WorkCalendar } from './work-calendar.ts';
import { usualPart } from './usual-part.ts';
import { workFraction } from './work-fraction.ts';

export interface ExpandedDay {
  readonly dayOn: IsoDate;
  /** Decimal text, six decimals. */
  readonly workFraction: string;
  /** Of what is usual on its weekday; likewise. */
  readonly usualPart: string;
  /** `no_rows`: nobody has entered this year; the weekly pattern and holidays of fixed date are assumed. */
  readonly status: 'official' | 'provisional' | 'no_rows';
}

/** How sure a day of a year is. */
export function statusOfYear(calendar: WorkCalendar, year: number): ExpandedDay['status'] {
  if (calendar.officialYears.includes(year)) return 'official';
  return calendar.provisionalYears.includes(year) ? 'provisional' : 'no_rows';
}

/** Every day of the years `fromYear` … `toYear`, both included, for the calendar table of the store. */
export function expandCalendar(calendar: WorkCalendar, fromYear: number, toYear: number): readonly ExpandedDay[] {
  const days: ExpandedDay[] = [];
  const end = firstOfMonth(toYear + 1, 1);
  for (let date = firstOfMonth(fromYear, 1); date < end; date = addDays(date, 1)) {
    days.push({
      dayOn: date,
      workFraction: workFraction(calendar, date).toFixed(6),
      usualPart: usualPart(calendar, date).toFixed(6),
      status: statusOfYear(calendar, yearOf(date)),
    });
  }
  return days;
}
