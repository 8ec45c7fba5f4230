import { addMonths, firstOfMonth, isIsoDate } from '../calendar/iso-date.ts';
import { KpiIssueError } from '../query/kpi-issue.ts';
import type { IsoDate, TimeGrain } from '../query/kpi-query.ts';
import { addGrains, isoWeeksInYear, mondayOfIsoWeek, startOfFiscalYear } from './grain.ts';
import type { PeriodEnv } from './period-env.ts';

export interface NamedPeriod {
  readonly grain: TimeGrain;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

type Start = (year: number, part: number, env: PeriodEnv) => IsoDate | undefined;

const forms: readonly { readonly grain: TimeGrain; readonly pattern: RegExp; readonly start: Start }[] = [
  { grain: 'year', pattern: /^(\d{4})$/, start: (year) => firstOfMonth(year, 1) },
  { grain: 'quarter', pattern: /^(\d{4})-Q([1-4])$/, start: (year, quarter) => firstOfMonth(year, quarter * 3 - 2) },
  { grain: 'month', pattern: /^(\d{4})-(0[1-9]|1[0-2])$/, start: (year, month) => firstOfMonth(year, month) },
  {
    grain: 'week',
    pattern: /^(\d{4})-W(\d{2})$/,
    start: (year, week) => (week >= 1 && week <= isoWeeksInYear(year) ? mondayOfIsoWeek(year, week) : undefined),
  },
  { grain: 'fiscal_year', pattern: /^FY(\d{4})$/, start: (year, _part, env) => startOfFiscalYear(year, env) },
  {
    grain: 'fiscal_quarter',
    pattern: /^FY(\d{4})-Q([1-4])$/,
    start: (year, quarter, env) => addMonths(startOfFiscalYear(year, env), quarter * 3 - 3),
  },
];

/** A period by its name. @throws KpiIssueError unknown_period {name} */
export function parsePeriodName(name: string, env: PeriodEnv): NamedPeriod {
  if (isIsoDate(name)) return checked(name, 'day', name);
  for (const { grain, pattern, start } of forms) {
    const match = pattern.exec(name);
    const from = match ? start(Number(match[1]), Number(match[2] ?? 1), env) : undefined;
    if (from !== undefined) return checked(name, grain, from);
  }
  throw new KpiIssueError('unknown_period', { name });
}

function checked(name: string, grain: TimeGrain, from: IsoDate): NamedPeriod {
  if (from < '1900-01-01' || from > '2199-12-31') throw new KpiIssueError('unknown_period', { name });
  return { grain, from, to: addGrains(from, grain, 1) };
}
