import type { IsoDate, PeriodSpec } from '@leadline/kpi';

/**
 * Periods as they stand in the address, the same in every language: `this-month`, `previous-working_day`, `to-date-year`,
 * `last-12-month`, `2026-06`, `2026-Q2`, `2026-W23`, `2026`, `FY2026`, `2026-01-01..2026-03-31` (both days included), `all`.
 */
const named = /^(\d{4}|FY\d{4}|\d{4}-(0[1-9]|1[0-2])|\d{4}-Q[1-4]|FY\d{4}-Q[1-4]|\d{4}-W(0[1-9]|[1-4]\d|5[0-3])|\d{4}-\d{2}-\d{2})$/;
const grains = 'day|week|month|quarter|year|fiscal_quarter|fiscal_year';
const running = new RegExp(`^(this|previous)-(${grains}|working_day)$`);
const toDate = new RegExp(`^to-date-(${grains})$`);
const trailing = /^last-([1-9]\d{0,2})-(day|week|month)$/;
const custom = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

type Running = Extract<PeriodSpec, { kind: 'this' | 'previous' }>;
type ToDate = Extract<PeriodSpec, { kind: 'to_date' }>;
type Trailing = Extract<PeriodSpec, { kind: 'trailing' }>;

/** @returns undefined where the text is not a period */
export function findPeriod(token: string): PeriodSpec | undefined {
  if (token === 'all') return { kind: 'all' };
  if (named.test(token)) return { kind: 'named', name: token };
  const run = running.exec(token);
  if (run) return { kind: run[1] as Running['kind'], grain: run[2] as Running['grain'] };
  const date = toDate.exec(token);
  if (date) return { kind: 'to_date', grain: date[1] as ToDate['grain'] };
  const last = trailing.exec(token);
  if (last) return { kind: 'trailing', count: Number(last[1]), grain: last[2] as Trailing['grain'] };
  const range = custom.exec(token);
  if (range && range[1]! <= range[2]!) return { kind: 'custom', from: range[1]!, to: addDays(range[2]!, 1) };
  return undefined;
}

export function periodToken(period: PeriodSpec): string {
  switch (period.kind) {
    case 'all':
      return 'all';
    case 'named':
      return period.name;
    case 'this':
    case 'previous':
      return `${period.kind}-${period.grain}`;
    case 'to_date':
      return `to-date-${period.grain}`;
    case 'trailing':
      return `last-${period.count}-${period.grain}`;
    case 'custom':
      return `${period.from}..${addDays(period.to, -1)}`;
  }
}

export function addDays(date: IsoDate, days: number): IsoDate {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** First day of the month `months` after the month of `date`. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1 + months;
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
