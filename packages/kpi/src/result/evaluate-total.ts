import type { Formula } from '../catalog/kpi.ts';
import { besideOf, type CellValue, marksOf, noValue } from './cell.ts';
import type { CellInput } from './cell-input.ts';
import { readBeside, readExpression } from './read-expression.ts';

/** A sum of measures. Quantities of different units are never added. */
export function evaluateTotal(formula: Extract<Formula, { kind: 'total' }>, input: CellInput): CellValue {
  const { value, absence, units } = readExpression(formula.of, input);
  if (absence) return noValue(absence);
  const rest = { ...besideOf(readBeside(formula.beside, input)), ...marksOf(input.window) };
  if (units.length > 1) return noValue('mixed_units', rest);
  const [unit] = units;
  return { cell: { value, ...rest }, ...(unit ? { quantityUnit: unit } : {}) };
}
