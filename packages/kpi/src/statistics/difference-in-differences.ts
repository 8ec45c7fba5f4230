import { studentTQuantile, twoSidedP } from './student-t.ts';

/** Weekly values (per open day where weeks are uneven) before and after the start, same weeks in every place. */
export interface PlaceSeries {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** What the treated places did beyond what the others did (A3), in double precision. */
export interface Effect {
  readonly effect: number;
  readonly standardError: number;
  readonly freedom: number;
  readonly interval: readonly [number, number];
  readonly p: number;
  /** The effect as a share of what would have been without it. */
  readonly ratio: number | undefined;
  readonly counterfactual: number;
}

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Sample variance (n − 1). */
export function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

/** Welch's test of two means. */
function welch(first: readonly number[], second: readonly number[]): Pick<Effect, 'effect' | 'standardError' | 'freedom' | 'interval' | 'p'> {
  const [a, b] = [variance(first) / first.length, variance(second) / second.length];
  const effect = mean(first) - mean(second);
  const standardError = Math.sqrt(a + b);
  const freedom = (a + b) ** 2 / (a ** 2 / (first.length - 1) + b ** 2 / (second.length - 1));
  const half = studentTQuantile(0.975, freedom) * standardError;
  return { effect, standardError, freedom, interval: [effect - half, effect + half], p: twoSidedP(effect / standardError, freedom) };
}

/**
 * One treated place against one control: the weekly differences after the start against those before.
 * @returns undefined with fewer than two weeks on a side
 */
export function compareOnePair(treated: PlaceSeries, control: PlaceSeries): Effect | undefined {
  const gap = (side: keyof PlaceSeries): readonly number[] => treated[side].map((value, week) => value - control[side][week]!);
  if ([treated, control].some(({ before, after }) => before.length < 2 || after.length < 2)) return undefined;
  return withCounterfactual(welch(gap('after'), gap('before')), mean(treated.before) + mean(control.after) - mean(control.before));
}

/**
 * Several places: the change of every place is one number, which takes out what weeks of one place have in common.
 * @returns undefined with fewer than two places on a side
 */
export function compareGroups(treated: readonly PlaceSeries[], control: readonly PlaceSeries[]): Effect | undefined {
  if (treated.length < 2 || control.length < 2) return undefined;
  const [first, second] = [treated, control].map((places) => places.map(({ before, after }) => mean(after) - mean(before))) as [number[], number[]];
  return withCounterfactual(welch(first, second), mean(treated.map(({ before }) => mean(before))) + mean(second));
}

function withCounterfactual(found: Omit<Effect, 'ratio' | 'counterfactual'>, counterfactual: number): Effect {
  return { ...found, counterfactual, ratio: counterfactual > 0 ? found.effect / counterfactual : undefined };
}

/** Exact share of all ways to choose the treated places with a difference of mean changes at least as large (up to 20 places). */
export function randomisationP(treated: readonly number[], control: readonly number[]): number {
  const changes = [...treated, ...control];
  const total = changes.reduce((sum, change) => sum + change, 0);
  const differenceOf = (sum: number): number => sum / treated.length - (total - sum) / control.length;
  const seen = differenceOf(treated.reduce((sum, change) => sum + change, 0));
  let count = 0;
  let atLeast = 0;
  const choose = (start: number, left: number, sum: number): void => {
    if (left === 0) {
      count += 1;
      if (differenceOf(sum) >= seen - 1e-9) atLeast += 1;
      return;
    }
    for (let index = start; index <= changes.length - left; index += 1) choose(index + 1, left - 1, sum + changes[index]!);
  };
  choose(0, treated.length, 0);
  return atLeast / count;
}

/** Slope of the weekly differences before the start: places that drift apart already are no fair pair. */
export function preTrend(
  treated: readonly number[],
  control: readonly number[],
): { readonly slope: number; readonly standardError: number; readonly p: number } {
  const gaps = treated.map((value, week) => value - control[week]!);
  const n = gaps.length;
  const weeks = gaps.map((_, week) => week - (n - 1) / 2);
  const spread = weeks.reduce((sum, week) => sum + week * week, 0);
  const centre = mean(gaps);
  const slope = weeks.reduce((sum, week, index) => sum + week * gaps[index]!, 0) / spread;
  const rest = gaps.reduce((sum, gap, index) => sum + (gap - centre - slope * weeks[index]!) ** 2, 0);
  const standardError = Math.sqrt(rest / (n - 2) / spread);
  return { slope, standardError, p: twoSidedP(slope / standardError, n - 2) };
}

/** Smallest effect that so many weeks would show with 80 % chance: (t₀.₉₇₅ + t₀.₈₀) × s × √(1 ÷ before + 1 ÷ after). */
export function minimumDetectableEffect(spreadBefore: number, weeksBefore: number, weeksAfter: number): number {
  const freedom = weeksBefore - 1;
  return (studentTQuantile(0.975, freedom) + studentTQuantile(0.8, freedom)) * spreadBefore * Math.sqrt(1 / weeksBefore + 1 / weeksAfter);
}
