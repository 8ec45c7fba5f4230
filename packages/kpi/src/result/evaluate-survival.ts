import type { Formula } from '../catalog/kpi.ts';
import { getMeasure } from '../measure/measures.ts';
import { kaplanMeier, type Observation, survivalAt } from '../statistics/kaplan-meier.ts';
import { besideOf, type CellValue, marksOf, noValue, sampleOf } from './cell.ts';
import type { CellInput } from './cell-input.ts';
import { compare, type DecimalText, divide, multiply, subtract, sum } from './decimal.ts';
import { intervalOf } from './evaluate-ratio.ts';
import { casesOf, type LeafRow, totalOf } from './leaf-rows.ts';

type Survival = Extract<Formula, { kind: 'survival' }>;

/** Below this part of the cohort those observed long enough are too few to stand for it. */
const enoughObserved = '0.8';
/** Fewer cases or events give no estimate (A5). */
export const fewestCases = 20;
export const fewestEvents = 8;

/** Of those observed long enough; a cohort that mostly is not yet is estimated from everybody, open cases as far as they have been seen. */
export function evaluateSurvival(formula: Survival, input: CellInput): CellValue {
  const absence = input.absence(getMeasure(formula.observed));
  if (absence) return noValue(absence);
  const [left, open] = [input.rows(formula.left), input.rows(formula.open)];
  const cohort = sum([totalOf(left), totalOf(open)]);
  const observed = totalOf(input.rows(formula.observed));
  const happened = totalOf(input.rows(formula.happened));
  const isYoung = compare(observed, multiply(cohort, enoughObserved)) < 0;
  const pending = subtract(cohort, observed);
  const marks = marksOf(input.window, pending !== '0' && 'immature');
  const share = divide(happened, observed);
  const estimate = isYoung ? estimateOf(formula, left, open) : undefined;
  if (estimate !== undefined) {
    const cases = casesOf([...left, ...open]);
    return { cell: { value: estimate, n: cases, sample: sampleOf(cases), ...besideOf({ pending, observed_share: share ?? null }), ...marks } };
  }
  const cases = casesOf(input.rows(formula.observed));
  const rest = { numerator: happened, denominator: observed, n: cases, sample: sampleOf(cases), ...besideOf({ pending }), ...marks };
  if (share === undefined) return noValue(compare(cohort, '0') > 0 ? 'immature' : 'no_denominator', rest);
  return { cell: { value: share, ...rest, ...intervalOf(happened, observed) } };
}

function estimateOf({ take, days }: Survival, left: readonly LeafRow[], open: readonly LeafRow[]): DecimalText | undefined {
  if (casesOf(left) + casesOf(open) < fewestCases || casesOf(left) < fewestEvents) return undefined;
  const kept = survivalAt(kaplanMeier([...observations(left, true), ...observations(open, false)]), days);
  return take === 'kept' ? kept : subtract('1', kept);
}

export function observations(rows: readonly LeafRow[], isEvent: boolean): readonly Observation[] {
  return rows.map(({ distribution, total }) => ({ time: Math.max(0, distribution?.value ?? 0), isEvent, cases: total }));
}
