import type { KpiResult } from '@leadline/kpi';

/** Rows by time without those that begin after the last day counted: the future is not zero. */
export function pastRows(result: KpiResult): KpiResult['rows'] {
  const { until } = result.period;
  const grain = result.by.findIndex((dimension) => timeGrains.has(dimension));
  if (until === undefined || grain === -1) return result.rows;
  return result.rows.filter((row) => startOf(row.members[grain]!.id) < until);
}

const timeGrains = new Set<string>(['day', 'week', 'month', 'quarter', 'year', 'fiscal_quarter', 'fiscal_year']);

/** First day of a day, ISO week, month, quarter or year given by its id. */
export function startOf(id: string): string {
  const week = /^(\d{4})-W(\d{2})$/.exec(id);
  if (week) return mondayOf(Number(week[1]), Number(week[2]));
  const quarter = /^(?:FY)?(\d{4})-Q(\d)$/.exec(id);
  if (quarter) return `${quarter[1]!}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`;
  return `${id.replace('FY', '')}-01-01`.slice(0, 10);
}

/** ISO 8601: week 1 holds 4 January. */
function mondayOf(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  fourth.setUTCDate(fourth.getUTCDate() - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7);
  return fourth.toISOString().slice(0, 10);
}
