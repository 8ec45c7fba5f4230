import type { Formula } from '../catalog/kpi.ts';
import { getMeasure } from '../measure/measures.ts';
import { termName } from '../plan/leaf-use.ts';
import { medianTerm } from '../plan/list-uses.ts';
import { besideOf, type CellValue, marksOf, noValue, sampleOf } from './cell.ts';
import { type CellInput, inUnit } from './cell-input.ts';
import { divide } from './decimal.ts';
import { middleOf } from './middle.ts';
import { readBeside } from './read-expression.ts';

/** Below this a middle value says little (sales_cycle_length, G2). */
const fewCases = 10;

/** Recomputed from the cases at every level; the other mean stands beside, the 90th percentile where it is wanted. */
export function evaluateMedian(formula: Extract<Formula, { kind: 'median' | 'mean' }>, input: CellInput): CellValue {
  const measure = getMeasure(formula.of);
  const rows = input.rows(termName(medianTerm(formula)));
  const middle = middleOf(rows);
  const [row] = rows;
  if (!middle || !row) return noValue(input.absence(measure) ?? 'no_denominator', { n: 0, ...besideOf(readBeside(formula.beside, input)) });
  const median = inUnit(measure, middle.median, input);
  const mean = divide(inUnit(measure, row.total, input), String(row.cases)) ?? '0';
  const isMedian = formula.kind === 'median';
  const p90 = formula.p90 && middle.p90 !== undefined ? { p90: inUnit(measure, middle.p90, input) } : {};
  return {
    cell: {
      value: isMedian ? median : mean,
      n: row.cases,
      sample: sampleOf(row.cases),
      ...besideOf({ ...(isMedian ? { mean } : { median }), ...p90, ...readBeside(formula.beside, input) }),
      ...marksOf(input.window, row.cases < fewCases && 'small_sample'),
    },
  };
}
