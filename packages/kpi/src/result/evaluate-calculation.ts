import type { Calculation } from '../catalog/calculation.ts';
import type { Formula } from '../catalog/kpi.ts';
import { calculate, type Calculated } from './calculate.ts';
import type { CellInput } from './cell-input.ts';
import { besideOf, type CellValue, marksOf, sampleOf } from './cell.ts';
import type { DecimalText } from './decimal.ts';
import { intervalOf } from './evaluate-ratio.ts';
import type { Cell } from './kpi-result.ts';
import { scoreInterval } from './score-interval.ts';

type CalculationFormula = Extract<Formula, { kind: 'calculation' }>;

/** A calculation as a cell; where the last step divides, both sides and the number of cases are shown. */
export function evaluateCalculation(formula: CalculationFormula, input: CellInput): CellValue {
  const made = calculate(formula.of, input);
  const beside = Object.fromEntries(Object.entries(formula.beside ?? {}).map(([name, of]) => [name, calculate(of, input).value]));
  const told = toldOf(made);
  const cell: Cell = { ...told, ...divisionOf(formula, input), ...besideOf(beside), ...marksOf(input.window, ...made.marks) };
  return { cell, ...(made.units.length === 1 && typeof made.units[0] === 'string' ? { quantityUnit: made.units[0] } : {}) };
}

function toldOf({ value, reason, units }: Calculated): Pick<Cell, 'value' | 'reason'> {
  if (units.length > 1) return { value: null, reason: 'mixed_units' };
  return value === null ? { value, reason: reason ?? 'no_data' } : { value };
}

function spreadOf(score: NonNullable<CalculationFormula['score']>, cases: DecimalText, input: CellInput): Pick<Cell, 'interval'> {
  const [favourable, unfavourable] = [score.favourable, score.unfavourable].map((part) => calculate(part, input).value);
  const interval = scoreInterval(favourable ?? '0', unfavourable ?? '0', cases);
  return interval ? { interval } : {};
}

/** Numerator, denominator and cases; a mark does not hide them. */
function divisionOf({ of: whole, isShare, score }: CalculationFormula, input: CellInput): Partial<Cell> {
  const of = whole.kind === 'marked' ? whole.of : whole;
  if (of.kind !== 'divide') return {};
  const [numerator, denominator] = of.of.map((side: Calculation) => calculate(side, input)) as [Calculated, Calculated];
  if (numerator.value === null || denominator.value === null) return {};
  const { cases } = denominator;
  return {
    numerator: numerator.value,
    denominator: denominator.value,
    ...(cases === undefined ? {} : { n: cases, sample: sampleOf(cases) }),
    ...(isShare ? intervalOf(numerator.value, denominator.value) : {}),
    ...(score ? spreadOf(score, denominator.value, input) : {}),
  };
}
