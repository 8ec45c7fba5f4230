import type { ValueSpread, WidgetAnswer, WidgetOf } from '@leadline/contract';
import { fewestCompared, LeadlineError } from '@leadline/contract';
import { compareDecimals, divideDecimals, multiplyDecimals, quantileOf, subtractDecimals, sumOf, type Cell, type KpiColumn, type KpiResult, type Unit } from '@leadline/kpi'; // prettier-ignore

const quarters = ['0', '0.25', '0.5', '0.75', '1'] as const;

/** How the values of a result's rows spread, without saying whose they are (S2-37, §9.6). */
export function spreadOf(result: KpiResult): ValueSpread {
  const values = result.rows.flatMap(({ cells }) => cells[0]?.value ?? []).sort(compareDecimals);
  if (values.length < fewestCompared) return { of: values.length, values: null };
  return { of: values.length, values: quarters.map((part) => quantileOf(values, part)!) as unknown as ValueSpread['values'] };
}

const sameUnit = (a: Unit, b: Unit): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Two totals put together in exact decimals.
 * @throws LeadlineError boards.mixed_units where amounts of different units would be added
 */
export function calculate({ operation, as }: WidgetOf<'calculation'>, { columns, totals }: KpiResult): NonNullable<WidgetAnswer['calculated']> {
  const [left, right] = columns as readonly [KpiColumn, KpiColumn];
  const [a, b] = totals as readonly [Cell, Cell];
  if ((operation === 'add' || operation === 'subtract') && !sameUnit(left.unit, right.unit)) throw new LeadlineError('invalid', 'boards.mixed_units');
  const unit: Unit = as === 'same' ? left.unit : { kind: as };
  const column: KpiColumn = { ...left, unit, decimals: as === 'same' ? left.decimals : as === 'percent' ? 1 : 2, direction: 'neutral' };
  if (a.value === null || b.value === null) return { cell: { value: null, reason: (a.value === null ? a : b).reason ?? 'no_data' }, column };
  const value = applied(operation, a.value, b.value);
  return { cell: value === undefined ? { value: null, reason: 'no_denominator' } : { value }, column };
}

function applied(operation: WidgetOf<'calculation'>['operation'], a: string, b: string): string | undefined {
  switch (operation) {
    case 'add':
      return sumOf([a, b]);
    case 'subtract':
      return subtractDecimals(a, b);
    case 'multiply':
      return multiplyDecimals(a, b);
    case 'divide':
      return divideDecimals(a, b);
  }
}
