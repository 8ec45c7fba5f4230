import type { Formula } from '../catalog/kpi.ts';
import { besideOf, type CellValue, marksOf, noValue, sampleOf } from './cell.ts';
import { type CellInput, inUnit } from './cell-input.ts';
import { compare, type DecimalText, divide, multiply } from './decimal.ts';
import type { Cell } from './kpi-result.ts';
import { totalOf } from './leaf-rows.ts';
import { middleOf } from './evaluate-median.ts';
import { quantileOfDays } from './survival.ts';
import { readBeside, readExpression } from './read-expression.ts';
import { wilsonInterval } from './wilson.ts';

type Ratio = Extract<Formula, { kind: 'ratio' }>;

/** Sums divided once, at the level asked for. */
export function evaluateRatio(formula: Ratio, input: CellInput): CellValue {
  const numerator = readExpression(formula.numerator, input);
  const denominator = readExpression(formula.denominator, input);
  const absence = numerator.absence ?? denominator.absence;
  if (absence) return noValue(absence, besideOf(readBeside(formula.beside, input)));
  const pending = pendingOf(formula, input);
  const rest: Partial<Cell> = {
    numerator: numerator.value,
    denominator: denominator.value,
    n: denominator.cases,
    sample: sampleOf(denominator.cases),
    ...besideOf({ ...readBeside(formula.beside, input), ...medianBeside(formula, input), ...(pending === undefined ? {} : { pending }) }),
    ...marksOf(input.window, pending !== undefined && pending !== '0' && 'immature'),
  };
  const value = divide(numerator.value, denominator.value);
  if (value === undefined) return noValue('no_denominator', rest);
  return { cell: { value, ...rest, ...(formula.isShare ? intervalOf(numerator.value, denominator.value) : {}) } };
}

export function intervalOf(numerator: DecimalText, denominator: DecimalText): Pick<Cell, 'interval'> {
  const interval = wilsonInterval(numerator, denominator);
  return interval ? { interval } : {};
}

/** The mean misleads where one case is more than ten times the median. */
function medianBeside({ besideMedian }: Ratio, input: CellInput): Readonly<Record<string, DecimalText>> {
  const rows = besideMedian ? input.rows(besideMedian) : [];
  const middle = middleOf(rows);
  if (!besideMedian || !middle) return {};
  const isFar = compare(middle.largest, multiply(middle.median, '10')) > 0;
  return isFar ? { median: inUnit(besideMedian, middle.median, input), largest: inUnit(besideMedian, middle.largest, input) } : {};
}

/** Cases that are younger than four fifths of the delays so far: they may still come. */
function pendingOf({ pending }: Ratio, input: CellInput): DecimalText | undefined {
  if (!pending) return undefined;
  const limit = quantileOfDays(input.rows(`organisation:${pending.delays}`), '0.8');
  if (limit === undefined) return '0';
  const young = input.rows(pending.waiting).filter(({ distribution }) => compare(String(distribution?.value ?? 0), limit) < 0);
  return totalOf(young);
}
