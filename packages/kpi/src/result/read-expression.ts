import type { Expression } from '../catalog/kpi.ts';
import { measureId } from '../measure/measures.ts';
import { type CellInput, inUnit } from './cell-input.ts';
import { add, type DecimalText, isZero, subtract } from './decimal.ts';
import type { ReasonCode } from './kpi-result.ts';
import { casesOf, type LeafRow, totalOf } from './leaf-rows.ts';

/** The value of a sum of measures. */
export interface ExpressionValue {
  readonly value: DecimalText;
  readonly cases: number;
  /** Set where it counts no case and no measure of it has any data. */
  readonly absence: ReasonCode | undefined;
  /** The units met, where the measures keep units apart. */
  readonly units: readonly (string | null)[];
}

/** @param prefix as in the names of the leaf uses */
export function readExpression(expression: Expression, input: CellInput, prefix = ''): ExpressionValue {
  const terms = expression.map(({ measure, minus }) => {
    const rows = input.rows(`${prefix}${measureId(measure)}`);
    return { rows, value: inUnit(measureId(measure), totalOf(rows), input), minus: minus ?? false };
  });
  const cases = casesOf(terms.flatMap((term) => term.rows));
  return {
    value: terms.reduce((sum, term) => (term.minus ? subtract(sum, term.value) : add(sum, term.value)), '0'),
    cases,
    absence: cases === 0 ? absenceOf(expression, input) : undefined,
    units: [...new Set(terms.flatMap((term) => term.rows.filter(isSomething).map((row) => row.apart)))],
  };
}

/** Absent where every measure is; the reason that says more than "no data" is told. */
function absenceOf(expression: Expression, input: CellInput): ReasonCode | undefined {
  const reasons = expression.map(({ measure }) => input.absence(measureId(measure)));
  if (reasons.some((reason) => reason === undefined)) return undefined;
  return reasons.find((reason) => reason !== 'no_data') ?? reasons[0];
}

const isSomething = (row: LeafRow): boolean => !isZero(row.total);

/** Figures shown beside the value. */
export function readBeside(
  expressions: Readonly<Record<string, Expression>> | undefined,
  input: CellInput,
): Readonly<Record<string, DecimalText | null>> {
  const entries = Object.entries(expressions ?? {}).map(([name, expression]) => {
    const { value, absence } = readExpression(expression, input);
    return [name, absence ? null : value] as const;
  });
  return Object.fromEntries(entries);
}
