import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { IsoDate } from '../query/kpi-query.ts';

/** Everything a period depends on besides its specification. */
export interface PeriodEnv {
  /** Today in the organisation's time zone. */
  readonly today: IsoDate;
  /** The last business date the data hold (the watermark), or null without data. */
  readonly dataThrough: IsoDate | null;
  /** January = 1. */
  readonly fiscalYearStartMonth: number;
  /** Whether a fiscal year is named after the calendar year it starts or ends in. */
  readonly fiscalYearNamedBy: 'start' | 'end';
  readonly calendar: WorkCalendar;
}
