import type { Formula } from '../catalog/kpi.ts';
import { besideOf, type CellValue, marksOf, noValue } from './cell.ts';
import type { CellInput } from './cell-input.ts';
import { compare } from './decimal.ts';
import type { Cell } from './kpi-result.ts';
import { readBeside, readExpression } from './read-expression.ts';

/** A sum of measures. Quantities of different units are never added. */
export function evaluateTotal(formula: Extract<Formula, { kind: 'total' }>, input: CellInput): CellValue {
  const { value, absence, units } = readExpression(formula.of, input);
  if (absence) return noValue(absence);
  const rest = { ...besideOf(readBeside(formula.beside, input)), ...marksOf(input.window) };
  if (units.length > 1) return noValue('mixed_units', { ...rest, quantities: quantitiesOf(formula, units, input) });
  const [unit] = units;
  return { cell: { value, ...rest }, ...(unit ? { quantityUnit: unit } : {}) };
}

/** The sum of each unit by itself, the largest first; equal ones by name. */
function quantitiesOf(
  formula: Extract<Formula, { kind: 'total' }>,
  units: readonly (string | null)[],
  input: CellInput,
): NonNullable<Cell['quantities']> {
  const only = (unit: string | null): CellInput => ({ ...input, rows: (name) => input.rows(name).filter(({ apart }) => apart === unit) });
  return units
    .map((unit) => ({ unit, value: readExpression(formula.of, only(unit)).value }))
    .sort((a, b) => compare(b.value, a.value) || ((a.unit ?? '') < (b.unit ?? '') ? -1 : 1));
}
