import { daysBetween } from '@leadline/kpi';
import { textOf, type Firm } from '#server/firm/read-firm.ts';

/** Part of the days of a period somebody was in the job. */
export function partOfPeriod({ stints, users }: Firm, user: string, { from, to }: { readonly from: string; readonly to: string }): number {
  const row = users.get(user)!;
  const [employed, left] = [textOf(row, 'employed_from') ?? from, textOf(row, 'employed_to')];
  const own = stints.get(user) ?? [];
  const latest = (...days: string[]): string => days.sort().at(-1)!;
  const earliest = (...days: string[]): string => days.sort()[0]!;
  const ends = left === null ? to : earliest(to, left);
  if (own.length === 0) return daysBetween(latest(from, employed), ends) / daysBetween(from, to);
  const start = latest(from, employed, own.map((stint) => stint.from ?? from).sort()[0]!);
  const end = earliest(
    ends,
    own
      .map((stint) => stint.to ?? to)
      .sort()
      .at(-1)!,
  );
  return Math.max(0, daysBetween(start, end)) / daysBetween(from, to);
}
