import type { ReadingBar, ReadingQuestion } from '@leadline/contract';
import { compareDecimals, divideDecimals, findSignal, processLimits, subtractDecimals, type KpiColumn } from '@leadline/kpi';

/** Whole months of one KPI, the oldest first, up to the newest that is over. */
export interface Months {
  readonly column: KpiColumn;
  readonly bars: readonly ReadingBar[];
}

/** Two values so near to each other are not asked about: the answer would be a matter of taste. */
export const margin = 0.05;
/** Whoever is as far inside or outside of what is usual is clearly so, in half widths of it. */
const clear = { inside: 0.8, outside: 1.15 } as const;
const year = 12;

/** Is the newest month better than the same month a year before? Asked where it clearly is, or clearly is not. */
export function yearQuestion({ column, bars }: Months): ReadingQuestion | undefined {
  const shown = bars.slice(-year - 1);
  const [before, now] = [shown[0], shown.at(-1)];
  if (shown.length <= year || !before?.value || !now?.value || !isJudged(column)) return undefined;
  if (shown.some(({ value }) => value === null) || Number(before.value) <= 0 || apart(now.value, before.value) < margin) return undefined;
  const isMore = compareDecimals(now.value, before.value) > 0;
  const difference = subtractDecimals(now.value, before.value);
  const change = { difference, ratio: divideDecimals(difference, before.value)! };
  const right = isMore === (column.direction === 'higher') ? 'better' : 'worse';
  return {
    kind: 'year',
    column,
    bars: shown.map(plain),
    usual: null,
    change,
    months: [now.month, before.month],
    choices: ['better', 'worse'],
    right,
  };
}

/** Which of the last months missed its target? Asked where exactly one did, clearly, and the others clearly did not. */
export function targetQuestion({ column, bars }: Months): ReadingQuestion | undefined {
  const shown = bars.slice(-4);
  if (shown.length < 4 || column.direction !== 'higher') return undefined;
  const distances = shown.map(({ value, target }) =>
    value === null || target === null || Number(target) <= 0 ? null : Number(value) / Number(target) - 1,
  );
  if (distances.some((one) => one === null || Math.abs(one) < margin)) return undefined;
  const missed = shown.filter((_, index) => distances[index]! < 0);
  if (missed.length !== 1) return undefined;
  return {
    kind: 'target',
    column,
    bars: shown,
    usual: null,
    change: null,
    months: [],
    choices: shown.map(({ month }) => month),
    right: missed[0]!.month,
  };
}

/** In which of the last months was it highest? Asked where one is clearly above all others. */
export function highestQuestion({ column, bars }: Months): ReadingQuestion | undefined {
  const shown = bars.slice(-6);
  if (shown.length < 6 || shown.some(({ value }) => value === null)) return undefined;
  const [first, second] = [...shown].sort((a, b) => compareDecimals(b.value!, a.value!));
  if (Number(second!.value) <= 0 || apart(first!.value!, second!.value!) < margin) return undefined;
  return {
    kind: 'highest',
    column,
    bars: shown.map(plain),
    usual: null,
    change: null,
    months: [],
    choices: shown.map(({ month }) => month),
    right: first!.month,
  };
}

/** Is the newest month more than the usual to and fro (A0.4)? Asked where it clearly lies outside, or clearly inside. */
export function signalQuestion({ column, bars }: Months): ReadingQuestion | undefined {
  const [past, now] = [bars.slice(0, -1), bars.at(-1)];
  if (!now?.value || bars.slice(-year - 1).some(({ value }) => value === null)) return undefined;
  const points = past.flatMap(({ value }) => value ?? []);
  const limits = processLimits(points);
  if (!limits) return undefined;
  // Where many months lie outside, what is usual is changing itself: nothing to begin with.
  const isOutside = (value: string): boolean => compareDecimals(value, limits.lower) < 0 || compareDecimals(value, limits.upper) > 0;
  if (points.slice(-year).filter(isOutside).length > 1) return undefined;
  const half = Number(subtractDecimals(limits.upper, limits.mean));
  if (half <= 0) return undefined;
  const distance = Math.abs(Number(subtractDecimals(now.value, limits.mean))) / half;
  const signal = findSignal(points, now.value);
  const isClear = signal === 'outside' ? distance >= clear.outside : signal === undefined && distance <= clear.inside;
  if (!isClear) return undefined;
  const usual = { lower: limits.lower, upper: limits.upper };
  return {
    kind: 'signal',
    column,
    bars: bars.slice(-year - 1).map(plain),
    usual,
    change: null,
    months: [now.month],
    choices: ['signal', 'noise'],
    right: signal ? 'signal' : 'noise',
  };
}

/** At most three, of different kinds and where possible of different KPIs. */
export function chooseQuestions(all: readonly Months[]): readonly ReadingQuestion[] {
  const used = new Set<string>();
  const one = (...makers: readonly ((months: Months) => ReadingQuestion | undefined)[]): readonly ReadingQuestion[] => {
    for (const make of makers) {
      const found = all.flatMap((months) => make(months) ?? []);
      const chosen = found.find(({ column }) => !used.has(column.ref.id)) ?? found[0];
      if (!chosen) continue;
      used.add(chosen.column.ref.id);
      return [chosen];
    }
    return [];
  };
  return [...one(yearQuestion), ...one(targetQuestion, highestQuestion), ...one(signalQuestion)];
}

const isJudged = ({ direction }: KpiColumn): boolean => direction === 'higher' || direction === 'lower';
const plain = ({ month, value }: ReadingBar): ReadingBar => ({ month, value, target: null });
const apart = (a: string, b: string): number => Math.abs(Number(a) - Number(b)) / Math.abs(Number(b));

/** The same list in an order that is the same for the same seed. */
export function shuffled<One>(list: readonly One[], seed: number): readonly One[] {
  let state = (seed + 1) * 2654435761;
  const next = (): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state;
  };
  const left = [...list];
  return list.map(() => left.splice(next() % left.length, 1)[0]!);
}
