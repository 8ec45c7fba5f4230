import { compare, type DecimalText, divide, isZero, subtract } from '../result/decimal.ts';

/** What has to be reached. Values in the KPI's unit; percentages as fractions. */
export type Aim =
  | { readonly kind: 'higher' | 'lower'; readonly target: DecimalText }
  /** Open where an end is missing. */
  | { readonly kind: 'range'; readonly lo?: DecimalText; readonly hi?: DecimalText }
  /** Values that may be negative or have no natural zero: growth, profit, scores. `baseline` is the value when the goal began. */
  | { readonly kind: 'scale'; readonly target: DecimalText; readonly baseline?: DecimalText; readonly isLower?: boolean }
  | { readonly kind: 'yes_no' };

export interface Attainment {
  /** As a fraction, unrounded (G12): 1.15 for 115 %. null where there is no number, only reached or not. */
  readonly attainment: DecimalText | null;
  readonly isReached: boolean;
  /** Actual − target in the KPI's unit; of a range the distance to its nearer end, 0 inside. null for yes or no. */
  readonly gap: DecimalText | null;
}

/** How much of a target was reached, by the kind of the target (§0.3). */
export function attainmentOf(aim: Aim, actual: DecimalText): Attainment {
  if (aim.kind === 'range') return ofRange(aim, actual);
  if (aim.kind === 'yes_no') return { attainment: isZero(actual) ? '0' : '1', isReached: !isZero(actual), gap: null };
  const isLower = aim.kind === 'lower' || (aim.kind === 'scale' && aim.isLower === true);
  const side = compare(actual, aim.target);
  const reached = { isReached: isLower ? side <= 0 : side >= 0, gap: subtract(actual, aim.target) };
  if (aim.kind === 'scale') return { attainment: fromBaseline(aim.target, aim.baseline, actual), ...reached };
  const part = compare(aim.target, '0') > 0 ? divide(actual, aim.target)! : null;
  return { attainment: part === null || !isLower ? part : within(subtract('2', part), '0', '2'), ...reached };
}

function fromBaseline(target: DecimalText, baseline: DecimalText | undefined, actual: DecimalText): DecimalText | null {
  return baseline === undefined ? null : (divide(subtract(actual, baseline), subtract(target, baseline)) ?? null);
}

function ofRange({ lo, hi }: Extract<Aim, { kind: 'range' }>, actual: DecimalText): Attainment {
  if (lo !== undefined && compare(actual, lo) < 0) return { attainment: divideByPositive(actual, lo), isReached: false, gap: subtract(actual, lo) };
  if (hi !== undefined && compare(actual, hi) > 0) {
    const part = divideByPositive(actual, hi);
    return { attainment: part === null ? null : within(subtract('2', part), '0', '2'), isReached: false, gap: subtract(actual, hi) };
  }
  return { attainment: '1', isReached: true, gap: '0' };
}

const divideByPositive = (value: DecimalText, by: DecimalText): DecimalText | null => (compare(by, '0') > 0 ? divide(value, by)! : null);

const within = (value: DecimalText, least: DecimalText, most: DecimalText): DecimalText =>
  compare(value, least) < 0 ? least : compare(value, most) > 0 ? most : value;
