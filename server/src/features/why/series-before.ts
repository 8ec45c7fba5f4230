import type { Dimension, KpiQuery, ResolvedPeriod, TimeGrain } from '@leadline/kpi';

/** As many as say what is usual (A0.4). */
const periods = 26;

/** Question for the periods of the same length before a whole one; undefined for stretches that are none of the calendar. */
export function seriesBefore({ from, to }: Pick<ResolvedPeriod, 'from' | 'to'>): Pick<KpiQuery, 'by' | 'period'> | undefined {
  if (from === null || to === null) return undefined;
  const grain = grainOf(from, to);
  return grain && { by: [grain] satisfies Dimension[], period: { kind: 'custom', from: stepBack(from, grain), to: from } };
}

const dayLength = 86_400_000;

function grainOf(from: string, to: string): TimeGrain | undefined {
  const [start, end] = [new Date(from), new Date(to)];
  const days = (end.getTime() - start.getTime()) / dayLength;
  if (days === 1) return 'day';
  if (days === 7 && start.getUTCDay() === 1) return 'week';
  if (start.getUTCDate() !== 1 || end.getUTCDate() !== 1) return undefined;
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  if (months === 1) return 'month';
  return months === 3 && start.getUTCMonth() % 3 === 0 ? 'quarter' : undefined;
}

function stepBack(from: string, grain: TimeGrain): string {
  const date = new Date(from);
  if (grain === 'day') date.setUTCDate(date.getUTCDate() - periods);
  else if (grain === 'week') date.setUTCDate(date.getUTCDate() - 7 * periods);
  else date.setUTCMonth(date.getUTCMonth() - periods * (grain === 'quarter' ? 3 : 1));
  return date.toISOString().slice(0, 10);
}
