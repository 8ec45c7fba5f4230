import { compare, divide, median, subtract } from '../result/decimal.ts';

import type { PointsRule } from './points.ts';

/** What somebody has reached, always measured by their own target or their own past (§6.9, §9.6): nobody is compared with anybody. */
export const achievementRules = ['reached', 'whole_set', 'improved', 'best', 'streak', 'first_deal'] as const;
export type AchievementRule = (typeof achievementRules)[number];

export interface Achievement {
  readonly rule: AchievementRule;
  /** How it counts in points; null: it brings none. */
  readonly points: Exclude<PointsRule, 'thanks' | 'correction'> | null;
  /** The KPI it is about, by the id of its line; null of the whole set. */
  readonly line: string | null;
}

/** How one KPI of a set went in a period that is over. Values as text. */
export interface FinishedLine {
  readonly id: string;
  readonly isMandatory: boolean;
  readonly isReached: boolean | null;
  /** Too few cases to judge anybody by. */
  readonly isFew: boolean;
  readonly value: string | null;
  readonly direction: 'higher' | 'lower' | 'range' | 'neutral';
  /** Own values of the periods before, the newest last; null: none. */
  readonly before: readonly (string | null)[];
}

/** A set of one KPI that is reached is told by that KPI alone. */
const leastInSet = 2;
/** Own values a best one has to be better than, at least. */
const leastBefore = 3;
const improvements = [
  { least: '0.1', points: 'improved_much' },
  { least: '0.05', points: 'improved' },
] as const;

/** What a finished period brings (§6.9): mandatory KPIs reached, the whole set, clearly better than the own median of three periods, better than ever. */
export function achievementsOf(lines: readonly FinishedLine[]): readonly Achievement[] {
  const mandatory = lines.filter(({ isMandatory }) => isMandatory);
  const isReached = ({ isReached: is, isFew }: FinishedLine): boolean => is === true && !isFew;
  const reached = mandatory.filter(isReached).map(({ id }) => ({ rule: 'reached', points: 'reached', line: id }) as const);
  const isWhole = mandatory.length >= leastInSet && mandatory.every(isReached);
  return [
    ...reached,
    ...(isWhole ? [{ rule: 'whole_set', points: 'whole_set', line: null } as const] : []),
    ...mandatory.flatMap((line) => improvementOf(line)),
    ...lines.filter(isBest).map(({ id }) => ({ rule: 'best', points: null, line: id }) as const),
  ];
}

/** How much better than the middle of the three periods before, as a part of it; undefined where that cannot be said. */
export function improvementOn({ value, direction, before, isFew }: Omit<FinishedLine, 'id'>): string | undefined {
  const last = before.slice(-leastBefore);
  if (value === null || isFew || (direction !== 'higher' && direction !== 'lower') || last.length < leastBefore) return undefined;
  const known = last.filter((one): one is string => one !== null);
  if (known.length < leastBefore) return undefined;
  const middle = median([...known].sort(compare))!;
  if (compare(middle, '0') <= 0) return undefined;
  return divide(direction === 'higher' ? subtract(value, middle) : subtract(middle, value), middle);
}

function improvementOf(line: FinishedLine): readonly Achievement[] {
  const better = improvementOn(line);
  const step = better === undefined ? undefined : improvements.find(({ least }) => compare(better, least) >= 0);
  return step ? [{ rule: 'improved', points: step.points, line: line.id }] : [];
}

function isBest({ value, direction, before, isFew }: FinishedLine): boolean {
  const known = before.filter((one): one is string => one !== null);
  if (value === null || isFew || (direction !== 'higher' && direction !== 'lower') || known.length < leastBefore) return false;
  return known.every((one) => (direction === 'higher' ? compare(value, one) > 0 : compare(value, one) < 0));
}

/** So many working days in a row are told, each length once for the same row. */
export const streakLengths = [5, 10, 20, 60] as const;

/**
 * The row of days with the norm fulfilled that ends with the last day given. A day without a norm (absence, day off) neither breaks a row nor adds to it.
 * @param days in order; `part`: of the norm that was fulfilled, null where there was none
 * @returns null without a row long enough
 */
export function streakOf(
  days: readonly { readonly day: string; readonly part: string | null }[],
): { readonly from: string; readonly length: number } | null {
  let [from, length] = ['', 0];
  for (const { day, part } of days) {
    if (part === null) continue;
    if (compare(part, '1') < 0) [from, length] = ['', 0];
    else [from, length] = [length === 0 ? day : from, length + 1];
  }
  const told = streakLengths.filter((one) => one <= length).at(-1);
  return told === undefined ? null : { from, length: told };
}
