import type { IsoDate, PeriodSpec } from '@leadline/kpi';
import { addDays, addMonths } from '#web/lib/dates.ts';

export interface Bounds {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * Roughly which days a period holds: enough to choose how finely a chart is drawn. What counts is resolved by the server.
 * @returns undefined for all time and for weeks given by number
 */
export function findBounds(period: PeriodSpec, today: IsoDate, fiscalStartMonth: number): Bounds | undefined {
  switch (period.kind) {
    case 'all':
      return undefined;
    case 'custom':
      return { from: period.from, to: period.to };
    case 'named':
      return namedBounds(period.name, fiscalStartMonth);
    case 'to_date':
      return { from: grainBounds(period.grain, today, fiscalStartMonth).from, to: addDays(today, 1) };
    case 'trailing': {
      const to = grainBounds(period.grain, today, fiscalStartMonth).to;
      const days = period.grain === 'week' ? period.count * 7 : period.count;
      return { from: period.grain === 'month' ? addMonths(addDays(to, -1), 1 - period.count) : addDays(to, -days), to };
    }
    case 'this':
    case 'previous': {
      const present = grainBounds(period.grain, today, fiscalStartMonth);
      return period.kind === 'this' ? present : grainBounds(period.grain, addDays(present.from, -1), fiscalStartMonth);
    }
  }
}

const monthsOf = { month: 1, quarter: 3, year: 12, fiscal_quarter: 3, fiscal_year: 12 } as const;

function grainBounds(grain: string, day: IsoDate, fiscalStartMonth: number): Bounds {
  if (grain === 'week') {
    const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
    return { from: addDays(day, -weekday), to: addDays(day, 7 - weekday) };
  }
  if (!(grain in monthsOf)) return { from: day, to: addDays(day, 1) };
  const months = monthsOf[grain as keyof typeof monthsOf];
  const shift = grain.startsWith('fiscal') ? fiscalStartMonth - 1 : 0;
  const index = Number(day.slice(5, 7)) - 1 - shift;
  const from = addMonths(day, -(((index % months) + months) % months));
  return { from, to: addMonths(from, months) };
}

function namedBounds(name: string, fiscalStartMonth: number): Bounds | undefined {
  if (name.includes('W')) return undefined;
  if (name.startsWith('FY')) {
    const from = addMonths(`${name.slice(2, 6)}-01-01`, fiscalStartMonth - 1);
    return { from, to: addMonths(from, 12) };
  }
  const quarter = /^(\d{4})-Q(\d)$/.exec(name);
  if (quarter) {
    const from = addMonths(`${quarter[1]!}-01-01`, (Number(quarter[2]) - 1) * 3);
    return { from, to: addMonths(from, 3) };
  }
  if (name.length === 4) return { from: `${name}-01-01`, to: `${Number(name) + 1}-01-01` };
  if (name.length === 7) return { from: `${name}-01`, to: addMonths(`${name}-01`, 1) };
  return { from: name, to: addDays(name, 1) };
}

export function daysOf(bounds: Bounds): number {
  return Math.round((Date.parse(bounds.to) - Date.parse(bounds.from)) / 86_400_000);
}

/** How finely the line in a tile is drawn. */
export function trendGrain(bounds: Bounds | undefined): 'day' | 'week' | 'month' {
  if (!bounds) return 'month';
  const days = daysOf(bounds);
  return days <= 45 ? 'day' : days <= 200 ? 'week' : 'month';
}

/** The months of the revenue chart: the period itself where it is long enough, else the twelve months that end with it. */
export function monthsWindow(period: PeriodSpec, bounds: Bounds | undefined): PeriodSpec {
  if (!bounds || daysOf(bounds) >= 150) return period;
  const last = addDays(bounds.to, -1);
  return { kind: 'custom', from: addMonths(last, -11), to: addMonths(last, 1) };
}
