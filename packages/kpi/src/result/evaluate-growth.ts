import { workingDays } from '../calendar/working-days.ts';
import type { Formula } from '../catalog/kpi.ts';
import { growthMonths } from '../plan/growth-uses.ts';
import type { Window } from '../plan/window.ts';
import { besideOf, type CellValue, marksOf, noValue } from './cell.ts';
import type { CellInput } from './cell-input.ts';
import { compare, type DecimalText, divide, multiply, subtract } from './decimal.ts';
import { readExpression } from './read-expression.ts';

/** Month against month, with money, per working day and against the same month of the year before beside. */
export function evaluateGrowth(formula: Extract<Formula, { kind: 'growth' }>, input: CellInput): CellValue {
  const months = growthMonths(input.window, input.period);
  const [now, before, yearBefore] = (['month', 'previous', 'year'] as const).map((which) => readExpression(formula.of, input, `${which}:`));
  if (!now || !before || !yearBefore || now.absence) return noValue(now?.absence ?? 'no_data');
  const difference = subtract(now.value, before.value);
  const beside = {
    month: now.value,
    previous: before.value,
    difference,
    adjusted: growth(multiply(now.value, daysOf(months.previous, input)), multiply(before.value, daysOf(months.month, input))),
    year_on_year: growth(now.value, yearBefore.value),
  };
  const rest = { numerator: difference, denominator: before.value, ...besideOf(beside), ...marksOf(months.month) };
  const value = growth(now.value, before.value);
  return value === null ? noValue('previous_not_positive', rest) : { cell: { value, ...rest } };
}

/** null where the base is not positive. */
function growth(now: DecimalText, before: DecimalText): DecimalText | null {
  if (compare(before, '0') <= 0) return null;
  return divide(subtract(now, before), before) ?? null;
}

/** Working days; crosswise they compare two stretches per day in one division. */
function daysOf({ from, to }: Window, { period }: CellInput): DecimalText {
  return from === null || to === null ? '0' : String(workingDays(period.calendar, from, to));
}
