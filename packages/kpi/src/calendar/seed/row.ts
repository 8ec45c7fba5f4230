import type { CalendarDayKind, CalendarException } from '../work-calendar.ts';

interface RowOptions {
  readonly workFraction?: number;
  readonly appliesTo?: CalendarException['appliesTo'];
  readonly legalBasis?: string;
}

export type RowMaker = (on: string, kind: CalendarDayKind, name: string, options?: RowOptions) => CalendarException;

/** Working part a kind of day has unless its row says otherwise. */
const fractions: Readonly<Record<CalendarDayKind, number>> = {
  public_holiday: 0,
  substitute_holiday: 0,
  moved_day_off: 0,
  moved_working_day: 1,
  short_day: 0.875,
  company_day_off: 0,
};

/** Makes the rows of one year; `on` is `MM-DD`. */
export function rowsOf(year: number, status: CalendarException['status'], legalBasis: string): RowMaker {
  return (on, kind, name, options = {}) => ({
    on: `${year}-${on}`,
    kind,
    name,
    status,
    workFraction: options.workFraction ?? fractions[kind],
    legalBasis: options.legalBasis ?? legalBasis,
    appliesTo: options.appliesTo ?? 'all',
  });
}
