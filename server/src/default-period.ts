import type { PeriodSpec } from '@leadline/kpi';

/** This month if it holds data or nothing does, else the last month that does. Dates are `YYYY-MM-DD`. */
export function defaultPeriod(today: string, dataThrough: string | null): PeriodSpec {
  if (dataThrough === null) return { kind: 'this', grain: 'month' };
  const month = dataThrough.slice(0, 7);
  if (month >= today.slice(0, 7)) return { kind: 'this', grain: 'month' };
  return month === monthBefore(today) ? { kind: 'previous', grain: 'month' } : { kind: 'named', name: month };
}

function monthBefore(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
