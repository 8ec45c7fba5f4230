import type { Formula } from '../catalog/kpi.ts';
import { getMeasure } from '../measure/measures.ts';
import { besideOf, type CellValue, marksOf, noValue, sampleOf } from './cell.ts';
import type { CellInput } from './cell-input.ts';
import { compare, divide } from './decimal.ts';
import { intervalOf } from './evaluate-ratio.ts';
import { casesOf, totalOf } from './leaf-rows.ts';
import { countEvents, countYoung, horizonOf, shareWithin } from './survival.ts';

/** Fewer events give no estimate for cohorts that are not mature. */
const eventsForEstimate = '50';

/** Cases whose event came within the horizon ÷ all cases of the cohort. A cohort with cases younger than the horizon is marked. */
export function evaluateConversion(formula: Extract<Formula, { kind: 'conversion' }>, input: CellInput): CellValue {
  const absence = input.absence(getMeasure(formula.of));
  if (absence) return noValue(absence);
  const rows = input.rows(formula.of);
  const horizon = formula.delays ? horizonOf(input.rows(`organisation:${formula.delays}`)) : undefined;
  const numerator = countEvents(rows, horizon);
  const denominator = totalOf(rows);
  const pending = horizon === undefined ? '0' : countYoung(rows, horizon);
  const isImmature = pending !== '0';
  const estimate =
    horizon !== undefined && isImmature && compare(countEvents(rows, undefined), eventsForEstimate) >= 0
      ? { estimate: shareWithin(rows, horizon) }
      : {};
  const cases = casesOf(rows);
  const rest = {
    numerator,
    denominator,
    n: cases,
    sample: sampleOf(cases),
    ...besideOf(horizon === undefined ? {} : { horizon_days: horizon, pending, ...estimate }),
    ...marksOf(input.window, isImmature && 'immature'),
  };
  const value = divide(numerator, denominator);
  return value === undefined ? noValue('no_denominator', rest) : { cell: { value, ...rest, ...intervalOf(numerator, denominator) } };
}
