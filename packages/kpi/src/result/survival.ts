import { add, compare, Decimal, type DecimalText, divide, multiply, subtract, sum, toText } from './decimal.ts';
import type { LeafRow } from './leaf-rows.ts';

/** Cases with the same number of days. */
interface Tally {
  readonly days: number;
  readonly events: DecimalText;
  readonly open: DecimalText;
}

const daysOf = (row: LeafRow): number => Math.max(0, row.distribution?.value ?? 0);

function tallies(rows: readonly LeafRow[]): readonly Tally[] {
  const byDays = new Map<number, Tally>();
  for (const row of rows) {
    const known = byDays.get(daysOf(row)) ?? { days: daysOf(row), events: '0', open: '0' };
    byDays.set(
      known.days,
      row.distribution?.isEvent ? { ...known, events: add(known.events, row.total) } : { ...known, open: add(known.open, row.total) },
    );
  }
  return [...byDays.values()].sort((a, b) => a.days - b.days);
}

/** Quantile of the days of those whose event came, linear between neighbours; undefined for none. */
export function quantileOfDays(rows: readonly LeafRow[], probability: DecimalText): DecimalText | undefined {
  const events = rows.filter(({ distribution }) => distribution?.isEvent && distribution.value !== null && distribution.value >= 0);
  const sorted = [...events].sort((a, b) => daysOf(a) - daysOf(b));
  const cases = sorted.reduce((count, row) => count + row.cases, 0);
  if (cases === 0) return undefined;
  const place = multiply(probability, String(cases - 1));
  const index = Math.floor(Number(place));
  const low = valueAt(sorted, index);
  return add(low, multiply(subtract(valueAt(sorted, Math.min(index + 1, cases - 1)), low), subtract(place, String(index))));
}

/** Days of the case at a position. */
function valueAt(sorted: readonly LeafRow[], index: number): DecimalText {
  let passed = 0;
  const row = sorted.find(({ cases }) => (passed += cases) > index);
  return String(row ? daysOf(row) : 0);
}

export function countEvents(rows: readonly LeafRow[], within: DecimalText | undefined): DecimalText {
  return sum(
    rows.filter((row) => row.distribution?.isEvent && (within === undefined || compare(String(daysOf(row)), within) <= 0)).map((row) => row.total),
  );
}

/** Open cases that have not had so many days yet. */
export function countYoung(rows: readonly LeafRow[], within: DecimalText): DecimalText {
  return sum(rows.filter((row) => !row.distribution?.isEvent && compare(String(daysOf(row)), within) < 0).map((row) => row.total));
}

/** Share with the event within so many days, open cases taken as censored at their age (Kaplan–Meier, A5b). Events before censorings of a day. */
export function shareWithin(rows: readonly LeafRow[], within: DecimalText): DecimalText {
  let atRisk = sum(rows.map((row) => row.total));
  let surviving = new Decimal(1);
  for (const { days, events, open } of tallies(rows)) {
    if (compare(String(days), within) > 0) break;
    surviving = surviving.times(new Decimal(1).minus(divide(events, atRisk) ?? '0'));
    atRisk = subtract(atRisk, add(events, open));
  }
  return toText(new Decimal(1).minus(surviving));
}

/** Twice the median time to convert, at least 30 days. */
export function horizonOf(delays: readonly LeafRow[]): DecimalText {
  const median = quantileOfDays(delays, '0.5');
  const double = median === undefined ? '0' : multiply(median, '2');
  return compare(double, '30') > 0 ? double : '30';
}
