import type { Formula } from '../catalog/kpi.ts';
import { measureId } from '../measure/measures.ts';
import { besideOf, type CellValue, marksOf, noValue, sampleOf } from './cell.ts';
import { type CellInput, inUnit } from './cell-input.ts';
import { add, type DecimalText, divide } from './decimal.ts';
import type { LeafRow } from './leaf-rows.ts';

/** The two middle cases halved exactly; a leaf of single cases has one row per cell. */
export function middleOf([row]: readonly LeafRow[]): { readonly median: DecimalText; readonly largest: DecimalText } | undefined {
  if (!row?.middle) return undefined;
  return { median: divide(add(row.middle.lower, row.middle.upper), '2') ?? '0', largest: row.middle.largest };
}

/** Below this a middle value says little (sales_cycle_length, G2). */
const fewCases = 10;

/** Recomputed from the cases at every level; the other mean stands beside. */
export function evaluateMedian(formula: Extract<Formula, { kind: 'median' | 'mean' }>, input: CellInput): CellValue {
  const of = measureId(formula.of);
  const rows = input.rows(of);
  const middle = middleOf(rows);
  const [row] = rows;
  if (!middle || !row) return noValue(input.absence(of) ?? 'no_denominator', { n: 0 });
  const median = inUnit(of, middle.median, input);
  const mean = divide(inUnit(of, row.total, input), String(row.cases)) ?? '0';
  const isMedian = formula.kind === 'median';
  return {
    cell: {
      value: isMedian ? median : mean,
      n: row.cases,
      sample: sampleOf(row.cases),
      ...besideOf(isMedian ? { mean } : { median }),
      ...marksOf(input.window, row.cases < fewCases && 'small_sample'),
    },
  };
}
