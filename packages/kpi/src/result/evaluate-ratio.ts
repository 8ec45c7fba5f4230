import type { Formula } from '../catalog/kpi.ts';
import { besideOf, type CellValue, marksOf, noValue, sampleOf } from './cell.ts';
import { type CellInput, inUnit } from './cell-input.ts';
import { compare, type DecimalText, divide, multiply, subtract } from './decimal.ts';
import type { Cell } from './kpi-result.ts';
import { type LeafRow, totalOf } from './leaf-rows.ts';
import { middleOf } from './middle.ts';
import { getMeasure } from '../measure/measures.ts';
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
  const counted = formula.pending?.leftOut && pending !== undefined ? subtract(denominator.value, pending) : denominator.value;
  const cases = formula.pending?.leftOut ? Number(counted) : denominator.cases;
  const rest: Partial<Cell> = {
    numerator: numerator.value,
    denominator: counted,
    n: cases,
    sample: sampleOf(cases),
    ...besideOf({ ...readBeside(formula.beside, input), ...medianBeside(formula, input), ...(pending === undefined ? {} : { pending }) }),
    ...marksOf(input.window, pending !== undefined && pending !== '0' && 'immature'),
  };
  const value = divide(numerator.value, counted);
  if (value === undefined) return noValue('no_denominator', rest);
  return { cell: { value, ...rest, ...(formula.isShare ? intervalOf(numerator.value, counted) : {}) } };
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
  const measure = getMeasure(besideMedian);
  return isFar ? { median: inUnit(measure, middle.median, input), largest: inUnit(measure, middle.largest, input) } : {};
}

/** Cases that may still come: younger than most of the delays so far. Without any delay to learn from none is taken to be. */
function pendingOf({ pending }: Ratio, input: CellInput): DecimalText | undefined {
  if (!pending) return undefined;
  const delays = pending.delays ? input.rows(`organisation:${pending.delays}`) : [];
  const young = input.rows(pending.waiting).filter(({ apart, distribution }) => {
    const own = delays.filter((row) => row.apart === apart);
    const limit =
      pending.days !== undefined ? String(pending.days) : pending.until === 'twice_median' ? twiceMedian(own) : quantileOfDays(own, '0.8');
    return limit !== undefined && compare(String(distribution?.value ?? 0), limit) < 0;
  });
  return totalOf(young);
}

function twiceMedian(delays: readonly LeafRow[]): DecimalText | undefined {
  const median = quantileOfDays(delays, '0.5');
  return median === undefined ? undefined : multiply(median, '2');
}
