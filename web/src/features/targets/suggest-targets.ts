import type { GridKpi, ProposedCell, TargetReview } from '@leadline/contract';
import type { FillForm, FillPlan, Past } from '#web/features/targets/fill-plan.ts';
import type { Sheet } from '#web/features/targets/sheet.ts';

type Person = TargetReview['people'][number];

/** Values below so many tell nothing of what is usual (G2). */
const fewestValues = 3;

/** Linear between neighbours (type 7); undefined of nothing. `sorted` from the lowest. */
export function percentileOf(sorted: readonly number[], percent: number): number | undefined {
  if (sorted.length === 0) return undefined;
  const place = ((sorted.length - 1) * percent) / 100;
  const low = Math.floor(place);
  return sorted[low]! + (sorted[Math.min(low + 1, sorted.length - 1)]! - sorted[low]!) * (place - low);
}

/** Amounts with three digits that count, all else as exact as the KPI. */
export function roundedFor({ unit, decimals }: GridKpi, value: number): string {
  const digits = unit === 'percent' ? Math.min(4, decimals + 2) : Math.min(4, decimals);
  const size = unit === 'money' && value !== 0 ? 10 ** Math.max(-2, Math.floor(Math.log10(Math.abs(value))) - 2) : 10 ** -digits;
  const text = (Math.round(value / size) * size).toFixed(unit === 'money' ? 2 : digits);
  const plain = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return plain === '-0' ? '0' : plain;
}

function peopleFor(people: readonly Person[], id: string | null, past: Past): readonly Person[] {
  if (past === 'all') return people;
  const own = people.find(({ subject }) => subject.id === id);
  if (past === 'own') return own ? [own] : [];
  return own?.role == null ? [] : people.filter(({ role }) => role === own.role);
}

const valuesOf = (people: readonly Person[]): readonly number[] => people.flatMap(({ values }) => values.map(Number)).sort((a, b) => a - b);

export interface Suggestion {
  readonly cells: readonly ProposedCell[];
  /** What was reached in all periods looked at, from the lowest. */
  readonly values: readonly number[];
  /** The target the histogram is held against; undefined where there is too little to say. */
  readonly target: string | undefined;
  /** How many of the values would have met it; of own targets each the own. */
  readonly met: number;
  readonly of: number;
  /** The same target without the two people who reached most; of several people's past only. */
  readonly withoutTopTwo: string | undefined;
}

/** Targets from what was reached so far: so many per cent of the periods before were below them. */
export function suggestTargets(sheet: Sheet, { lines, periods }: FillPlan, { past, percentile }: FillForm, review: TargetReview): Suggestion {
  const { kpi, people } = review;
  // Where less is better the hard target is the low one.
  const percent = kpi.direction === 'lower' ? 100 - percentile : percentile;
  const meets = (value: number, target: number): boolean => (kpi.direction === 'lower' ? value <= target : value >= target);
  const targetOf = (values: readonly number[]): string | undefined =>
    values.length < fewestValues ? undefined : roundedFor(kpi, percentileOf(values, percent)!);
  const found = lines.map((line) => {
    const { id, scope } = sheet.lines[line]!.row.subject;
    const values = scope === 'user' ? valuesOf(peopleFor(people, id, past)) : [];
    return { values, target: targetOf(values), own: valuesOf(peopleFor(people, id, 'own')) };
  });
  const cells = found.flatMap(({ target }, subject): readonly ProposedCell[] =>
    target === undefined
      ? []
      : periods.map((_, period) => ({ subject, period, levels: { value: target, minimum: null, stretch: null, lo: null, hi: null } })),
  );
  const one = lines.length === 1 ? found[0]! : undefined;
  const group = one ? peopleFor(people, sheet.lines[lines[0]!]!.row.subject.id, past) : people;
  const values = one ? one.values : valuesOf(people);
  const known = found.filter(({ target }) => target !== undefined);
  const own = one ? [{ own: one.values, target: one.target }] : known;
  return {
    cells,
    values,
    target: one ? one.target : past === 'all' ? targetOf(values) : undefined,
    met: own.reduce(
      (sum, { own: each, target }) => sum + (target === undefined ? 0 : each.filter((value) => meets(value, Number(target))).length),
      0,
    ),
    of: own.reduce((sum, { own: each }) => sum + each.length, 0),
    withoutTopTwo: past === 'own' || group.length < 5 ? undefined : targetOf(valuesOf(withoutBest(group, kpi))),
  };
}

function withoutBest(people: readonly Person[], { direction }: GridKpi): readonly Person[] {
  const mean = ({ values }: Person): number => values.reduce((sum, value) => sum + Number(value), 0) / values.length;
  const order = people.filter(({ values }) => values.length > 0).sort((a, b) => mean(b) - mean(a));
  return direction === 'lower' ? order.slice(0, -2) : order.slice(2);
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const mostBins = 12;

/** Values in stretches of equal, round width. */
export function binsOf(values: readonly number[]): readonly Bin[] {
  if (values.length === 0) return [];
  const [low, high] = [values[0]!, values.at(-1)!];
  if (low === high) return [{ from: low, to: high, count: values.length }];
  const rough = (high - low) / Math.min(mostBins, Math.ceil(Math.log2(values.length)) + 3);
  const size = 10 ** Math.floor(Math.log10(rough));
  const width = [1, 2, 5, 10].map((factor) => factor * size).find((each) => each >= rough)!;
  const first = Math.floor(low / width);
  const bins = Array.from({ length: Math.floor(high / width) - first + 1 }, () => 0);
  for (const value of values) bins[Math.floor(value / width) - first]! += 1;
  return bins.map((count, index) => ({ from: (first + index) * width, to: (first + index + 1) * width, count }));
}
